using System.Collections.Immutable;

namespace Rejoinder.Publishing;

/// <summary>All forms that a published statement can be written in.</summary>
public static class PublishingFormats
{
    /// <summary>In the order that they are offered in.</summary>
    public static ImmutableArray<IPublishingFormat> All { get; } =
    [
        new DossierFormat(),
        new RecordFormat(),
        new FollowTheMoneyFormat(),
        new PopoloFormat(),
        new EveryPoliticianFormat(),
        new CsvFormat(),
        new RoCrateFormat(),
    ];

    /// <summary>A format by its name; null where there is none.</summary>
    public static IPublishingFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
