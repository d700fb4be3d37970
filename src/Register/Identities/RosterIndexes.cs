using System.Collections.Concurrent;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Rosters;

namespace Rejoinder.Register.Identities;

/// <summary>The newest version of every roster with its index, in memory from when it is first asked for. Thread-safe.</summary>
internal sealed class RosterIndexes(Register register)
{
    private readonly ConcurrentDictionary<string, Indexed> known = new(StringComparer.Ordinal);

    /// <summary>All rosters, by name.</summary>
    public IReadOnlyList<(KeptRoster Kept, Roster Roster)> Newest() =>
        [
            .. register
                .Rosters.List()
                .Select(kept =>
                    (
                        kept,
                        known
                            .AddOrUpdate(kept.Name, _ => Read(kept), (_, there) => there.Sha256 == kept.Sha256 ? there : Read(kept))
                            .Roster.Value
                    )
                ),
        ];

    // Trouble of the store is not remembered: the next who asks tries again.
    private Indexed Read(KeptRoster kept) =>
        new(kept.Sha256, new Lazy<Roster>(() => register.Rosters.Open(kept.Name, kept.Version), LazyThreadSafetyMode.PublicationOnly));

    private sealed record Indexed(string Sha256, Lazy<Roster> Roster);
}
