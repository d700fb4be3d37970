using System.Text.Json;
using System.Xml;

namespace Rejoinder.Naming.Rosters;

/// <summary>What an import gave: the entries, and the rows that could not be used, each with its place and why.</summary>
/// <param name="Entries">The entries in the order of the file.</param>
/// <param name="Skipped">Rows skipped.</param>
/// <param name="Format">The format the file was read as.</param>
public sealed record RosterImport(IReadOnlyList<RosterEntry> Entries, IReadOnlyList<SkippedRow> Skipped, string Format)
{
    /// <summary>Reads a file whose format its beginning shows. Never throws for what is in the file; what cannot be used is in the report.</summary>
    /// <param name="stream">The bytes; must be seekable.</param>
    /// <param name="columns">Named columns of a CSV file, or null to find them.</param>
    public static RosterImport Read(Stream stream, CsvColumns? columns = null)
    {
        var format = FormatOf(stream);
        stream.Position = 0;
        var skipped = new List<SkippedRow>();
        IReadOnlyList<RosterEntry> entries = [];
        try
        {
            entries = format switch
            {
                "ofac-xml" => OfacXml.Read(stream, skipped),
                "un-xml" => UnXml.Read(stream, skipped),
                "popolo" => PopoloJson.Read(stream, skipped),
                "followthemoney" => FollowTheMoneyLines.Read(stream, skipped),
                "ofac-csv" => OfacCsv.Read(stream, skipped),
                _ => CsvRoster.Read(stream, columns ?? new CsvColumns(), skipped),
            };
        }
        catch (Exception e) when (e is XmlException or JsonException or InvalidDataException)
        {
            skipped.Add(new SkippedRow("file", $"reading stopped: {e.Message.Split('\n')[0]}"));
        }

        return new RosterImport(Merge(entries, skipped), skipped, format);
    }

    /// <summary>Adds the aliases that the sanctions office publishes in a file of its own, ALT.CSV; those of unknown numbers are in the report.</summary>
    public RosterImport WithAliases(Stream stream)
    {
        var skipped = Skipped.ToList();
        var aliases = OfacCsv.Aliases(stream, skipped);
        var known = Entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in aliases.Where(a => !known.Contains(a.Key)))
        {
            skipped.Add(new SkippedRow($"alias of {unknown.Key}", $"the list has no such number: {string.Join("; ", unknown)}"));
        }

        return this with
        {
            Skipped = skipped,
            Entries =
            [
                .. Entries.Select(e =>
                    e with
                    {
                        Aliases = [.. e.Aliases.Concat(aliases[e.Id]).Where(a => a != e.Name).Distinct(StringComparer.Ordinal)],
                    }
                ),
            ],
        };
    }

    /// <summary>One number, one entry: what comes again adds its names, and that is all.</summary>
    private static List<RosterEntry> Merge(IReadOnlyList<RosterEntry> entries, List<SkippedRow> skipped)
    {
        var merged = new List<RosterEntry>(entries.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (places.TryAdd(entry.Id, merged.Count))
            {
                merged.Add(entry);
                continue;
            }

            var first = merged[places[entry.Id]];
            skipped.Add(new SkippedRow(entry.Id, "the number comes twice; its names and terms were added to the first"));
            merged[places[entry.Id]] = first with
            {
                Aliases =
                [
                    .. first.Aliases.Append(entry.Name).Concat(entry.Aliases).Where(a => a != first.Name).Distinct(StringComparer.Ordinal),
                ],
                Terms = [.. first.Terms.Concat(entry.Terms).Distinct()],
                Countries = [.. first.Countries.Concat(entry.Countries).Distinct(StringComparer.Ordinal)],
                Groups = [.. first.Groups.Concat(entry.Groups).Distinct(StringComparer.Ordinal)],
                Roles = [.. first.Roles.Concat(entry.Roles).Distinct(StringComparer.Ordinal)],
                BirthDate = first.BirthDate ?? entry.BirthDate,
            };
        }

        return merged;
    }

    private static string FormatOf(Stream stream)
    {
        var head = new byte[4096];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FormatOf(head.AsSpan(0, length));
    }

    /// <summary>The format that a file's beginning shows.</summary>
    internal static string FormatOf(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.UTF8.GetString(head.Length > 4096 ? head[..4096] : head).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        if (text.StartsWith('<'))
        {
            return text.Contains("CONSOLIDATED_LIST", StringComparison.Ordinal) ? "un-xml" : "ofac-xml";
        }

        if (text.StartsWith('{') || text.StartsWith('['))
        {
            var line = text.Split('\n')[0];
            return
                line.Contains("\"schema\"", StringComparison.Ordinal) && line.TrimEnd().EndsWith('}')
                || line.Contains("\"properties\"", StringComparison.Ordinal)
                ? "followthemoney"
                : "popolo";
        }

        // The sanctions office publishes without a header: a number, a name, a type, "-0-" for what is empty.
        var row = text.Split('\n')[0];
        return row.Contains("-0-", StringComparison.Ordinal) && row.Length > 0 && char.IsAsciiDigit(row[0]) ? "ofac-csv" : "csv";
    }
}

/// <summary>A row that could not be used.</summary>
/// <param name="Place">Where: a line, a number of the list.</param>
/// <param name="Why">What was wrong with it.</param>
public sealed record SkippedRow(string Place, string Why);
