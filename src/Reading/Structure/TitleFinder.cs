namespace Rejoinder.Reading.Structure;

/// <summary>Finds the title and tells what sort of statement it announces.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 300;

    public static Line? Find(Document document, List<Line> lines)
    {
        foreach (var line in lines.Take(40))
        {
            if (
                document.Passages[line.Passage].Kind == PassageKind.Title
                || document.Passages[line.Passage] is { Kind: PassageKind.Heading, Level: 1 }
            )
            {
                return line;
            }
        }

        foreach (var line in lines.Take(3))
        {
            var words = line.Words;
            if (
                document.Passages[line.Passage].Kind is not (PassageKind.Paragraph or PassageKind.Heading)
                || AddresseeFinder.IsSalutation(words)
            )
            {
                return null;
            }

            if (
                words.Length <= LongestTitle
                && (words.Count(c => c == ' ') >= 2 || KindOf(words, salutation: false, answers: false) != StatementKinds.Other)
                && !IsField(words)
                && words[^1] is not ('.' or ',' or ':' or ';' or '?' or ']')
            )
            {
                return line;
            }

            if (words.Length > 100)
            {
                return null;
            }
        }

        return null;
    }

    // "Date: 3 February 2031", "From: Ada Byrne"
    private static bool IsField(string words) =>
        words.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 10
        && words.IndexOf(' ', StringComparison.Ordinal) > words.IndexOf(':', StringComparison.Ordinal);

    public static string KindOf(string title, bool salutation, bool answers)
    {
        bool Says(params string[] words) => words.Any(w => title.Contains(w, StringComparison.OrdinalIgnoreCase));
        return Says(" answers ", "reply to", "response to", "responds to", "replies to") ? StatementKinds.Reply
            : Says("open letter", "dear ") ? StatementKinds.OpenLetter
            : Says("communiqu", "joint statement", "joint declaration", "leaders’ statement", "leaders' statement")
                ? StatementKinds.Communique
            : Says("petition") ? StatementKinds.Petition
            : Says("resolution of") ? StatementKinds.Resolution
            : Says("remarks", "speech", "address by", "briefing by") ? StatementKinds.Speech
            : Says("response", "reply", "rebuttal", "counter notice", "retraction") ? StatementKinds.Reply
            : Says("declaration", "manifesto", "bill of rights") ? StatementKinds.Declaration
            : Says("letter", "memorandum", "notice") || salutation ? StatementKinds.Letter
            : Says("statement", "readout", "message", "announces", "press release", "fact check") ? StatementKinds.PressStatement
            : answers ? StatementKinds.Reply
            : StatementKinds.Other;
    }
}
