using System.Collections.Immutable;
using Rejoinder.Publishing.AkomaNtoso;
using Rejoinder.Publishing.Annotations;
using Rejoinder.Publishing.Citations;
using Rejoinder.Publishing.Pdf;
using Rejoinder.Publishing.SchemaOrg;

namespace Rejoinder.Publishing;

/// <summary>All forms that a published statement can be written in.</summary>
public static class PublishingFormats
{
    /// <summary>In the order that they are offered in.</summary>
    public static ImmutableArray<IPublishingFormat> All { get; } =
    [
        new DossierFormat(),
        new PdfFormat(),
        new RecordFormat(),
        new JsonLdFormat(),
        new AnnotationsFormat(),
        new AkomaNtosoFormat(),
        new BibTexFormat(),
        new CslFormat(),
        new FollowTheMoneyFormat(),
        new PopoloFormat(),
        new EveryPoliticianFormat(),
        new CsvFormat(),
        new RoCrateFormat(),
    ];

    /// <summary>A format by its name; null where there is none.</summary>
    public static IPublishingFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
