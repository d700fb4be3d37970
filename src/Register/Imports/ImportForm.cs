using Rejoinder.Naming.Rosters;

namespace Rejoinder.Register.Imports;

/// <summary>The forms of others that are taken in.</summary>
public enum ImportForm
{
    /// <summary>schema.org ClaimReview: one, a graph, a DataFeed, lines, or an answer of Google's Fact Check Tools: reviews by others.</summary>
    ClaimReview,

    /// <summary>W3C Web Annotations, or an export of Hypothesis: claims of the statements that they stand in.</summary>
    Annotations,

    /// <summary>FollowTheMoney entities, one a line: a roster.</summary>
    FollowTheMoney,

    /// <summary>Popolo JSON: a roster.</summary>
    Popolo,

    /// <summary>A sanctions list of OFAC or the UN as published: a roster.</summary>
    Sanctions,

    /// <summary>Comma-separated values: a roster where one is named, else reviews by others.</summary>
    Csv,
}

/// <summary>What the forms are called by.</summary>
public static class ImportForms
{
    private static readonly (ImportForm Form, string Name)[] Names =
    [
        (ImportForm.ClaimReview, "claimreview"),
        (ImportForm.Annotations, "annotations"),
        (ImportForm.FollowTheMoney, "ftm"),
        (ImportForm.Popolo, "popolo"),
        (ImportForm.Sanctions, "sanctions"),
        (ImportForm.Csv, "csv"),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(n => n.Name)];

    /// <summary>A form's name.</summary>
    public static string NameOf(ImportForm form) => Names.Single(n => n.Form == form).Name;

    /// <summary>The form of a name; null for none.</summary>
    public static ImportForm? Find(string? name) => Names.Where(n => n.Name == name).Select(n => (ImportForm?)n.Form).FirstOrDefault();

    /// <summary>What a file is in, where its beginning tells; null where it does not.</summary>
    /// <param name="head">The first bytes, some thousand; UTF-8.</param>
    /// <param name="isRoster">Somebody said that it is a list of persons or bodies.</param>
    public static ImportForm? Detect(ReadOnlySpan<byte> head, bool isRoster = false)
    {
        if (isRoster)
        {
            return RosterTaker.FormOf(RosterImport.FormatOf(head));
        }

        var text = System.Text.Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\n', '\r', '\t');
        bool Has(string words) => text.Contains(words, StringComparison.Ordinal);
        if (text.StartsWith('<'))
        {
            return Has("CONSOLIDATED_LIST") || Has("sdnList") ? ImportForm.Sanctions : null;
        }

        if (!text.StartsWith('{') && !text.StartsWith('['))
        {
            return text.Split('\n')[0].AsSpan().ContainsAny(",;\t") ? ImportForm.Csv : null;
        }

        // An export of a register, or records: their texts may speak of anything.
        var opening = text[..Math.Min(text.Length, 200)];
        if (
            opening.Contains("rejoinder-register", StringComparison.Ordinal)
            || opening.Contains("\"schemaVersion\"", StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (Has("ClaimReview") || Has("\"claimReview"))
        {
            return ImportForm.ClaimReview;
        }

        if (Has("ns/anno") || Has("\"TextQuoteSelector\"") || Has("\"rows\""))
        {
            return ImportForm.Annotations;
        }

        return Has("\"schema\"") && Has("\"properties\"") ? ImportForm.FollowTheMoney
            : Has("\"persons\"") || Has("\"memberships\"") || Has("\"organizations\"") ? ImportForm.Popolo
            : null;
    }
}
