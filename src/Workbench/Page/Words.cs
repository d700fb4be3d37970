using System.Globalization;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Statements;

namespace Rejoinder.Workbench.Page;

/// <summary>What things are called on pages.</summary>
internal static class Words
{
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    public static string Kind(ClaimKind kind) => kind.ToString();

    public static string KindStyle(ClaimKind kind) => "k-" + kind.ToString().ToLowerInvariant();

    public static string StatementKind(string kind) => kind.Length == 0 ? "Statement" : Capital(kind.Replace('-', ' '));

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Speakers(IReadOnlyList<string> names) => Publishing.SpeakerWords.Of(names);

    public static string State(ClaimState state, bool isByPerson) =>
        state switch
        {
            ClaimState.Confirmed => "confirmed",
            ClaimState.Struck => "struck",
            ClaimState.Gone => "not in the newest text",
            _ => isByPerson ? "added by hand" : "read by machine",
        };

    public static string State(FindingState state) =>
        state switch
        {
            FindingState.Draft => "Draft",
            FindingState.SecondReading => "Waits for a second reader",
            FindingState.Published => "Published",
            FindingState.Corrected => "Published, corrected",
            _ => "Withdrawn",
        };

    public static string State(StatementState state) =>
        state switch
        {
            StatementState.Confirmed => "record confirmed",
            StatementState.Erased => "erased",
            _ => "read by machine, not confirmed",
        };

    /// <summary>No more than this many characters; a link by its words, without where it leads.</summary>
    public static string Short(string words, int most) => Publishing.HtmlDossier.Shortened(words, most);

    public static string Source(string? kind) =>
        kind switch
        {
            null => "no source given",
            "locatable" => "source to look up",
            _ => "vague source",
        };

    public static string Deed(string what) => Capital(what.Replace('-', ' '));
}
