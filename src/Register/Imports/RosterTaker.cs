using System.Text.Json;
using Rejoinder.Naming.Rosters;
using Rejoinder.Register.Rosters;

namespace Rejoinder.Register.Imports;

/// <summary>Makes a list a roster's newest version: all of it at once, so that nothing of it is ever there by half.</summary>
internal static class RosterTaker
{
    /// <summary>Reads a list.</summary>
    /// <exception cref="RegisterException">It is of another form than was said, or has no entries.</exception>
    public static RosterImport Read(Stream stream, ImportRequest request)
    {
        string? Column(string field) => request.Columns.TryGetValue(field, out var column) ? column : null;
        var list = RosterImport.Read(
            stream,
            new CsvColumns
            {
                Id = Column("id"),
                Name = Column("name"),
                Aliases = Column("aliases"),
                Country = Column("country"),
                Group = Column("group"),
            }
        );
        return FormOf(list.Format) != request.Form
                ? throw new RegisterException(
                    ProblemKind.Request,
                    $"{request.Name} looks like {ImportForms.NameOf(FormOf(list.Format))}, and not like {ImportForms.NameOf(request.Form)}."
                )
            : list.Entries.Count == 0
                ? throw new RegisterException(
                    ProblemKind.Request,
                    $"{request.Name} has no entries that could be read. {list.Skipped.Select(k => $"{k.Place}: {k.Why}").FirstOrDefault("")}".TrimEnd()
                )
            : list;
    }

    /// <summary>Keeps a list as the newest version of a roster, and what the run did.</summary>
    public static ImportRun Take(Session s, RosterImport list, string roster, ImportRun first, string options)
    {
        var before = RosterBook.Newest(s, roster);
        var (kept, isNew) = RosterBook.Keep(s, roster, list.Entries);
        var run = Counted(list, before is null ? [] : RosterBook.EntriesOf(s, before.Code, before.Version), first) with
        {
            EndedAt = s.Time,
        };
        var earlier = ImportRows.OfFile(s, ImportForms.NameOf(first.Form), first.Sha256, options);
        if (!isNew)
        {
            return run with { Code = earlier?.Run.Code ?? "" };
        }

        var id = ImportRows.Begin(s, run, options);
        ImportRows.Keep(
            s,
            id,
            [
                new Taking(before is null ? TakingKind.Taken : TakingKind.Updated)
                {
                    Subject = kept.Code,
                    Origin = kept.Sha256,
                    Before = before is null ? null : JsonSerializer.Serialize(new RosterBefore(before.Version)),
                    Revision = kept.Version,
                },
            ]
        );
        ImportRows.Advance(s, id, run);
        s.Deed("import-ended", run.Code);
        return run;
    }

    /// <summary>The form that a list was read as.</summary>
    public static ImportForm FormOf(string format) =>
        format switch
        {
            "followthemoney" => ImportForm.FollowTheMoney,
            "popolo" => ImportForm.Popolo,
            "csv" => ImportForm.Csv,
            _ => ImportForm.Sanctions,
        };

    private static ImportRun Counted(RosterImport list, IReadOnlyList<RosterEntry> before, ImportRun run)
    {
        var there = before.ToDictionary(e => e.Id, Content, StringComparer.Ordinal);
        var known = list.Entries.LongCount(e => there.TryGetValue(e.Id, out var content) && content == Content(e));
        var taken = list.Entries.LongCount(e => !there.ContainsKey(e.Id));
        return run with
        {
            Position = list.Entries.Count + list.Skipped.Count,
            Taken = taken,
            Known = known,
            Updated = list.Entries.Count - taken - known,
            Skipped = list.Skipped.Count,
            SkippedTold = [.. list.Skipped.Take(ImportRun.MostTold).Select(k => new Told(k.Place, k.Why))],
        };
    }

    private static string Content(RosterEntry entry) => JsonSerializer.Serialize(entry);
}

/// <summary>The version that counted before an import made a newer one.</summary>
internal sealed record RosterBefore(int Version);
