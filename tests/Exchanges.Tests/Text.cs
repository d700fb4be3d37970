using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Tests;

/// <summary>
/// Makes records by hand. A line <c>allegation: words</c> is a claim, an empty line parts paragraphs, any other line is text without a claim.
/// </summary>
internal sealed class Text
{
    private readonly List<(ClaimKind? Kind, int Start, string Words)> _lines = [];
    private readonly List<(string Name, PartyKind Kind, string[] Forms)> _parties = [];
    private readonly List<string> _declarants = [];
    private readonly string _text = "";
    private string? _issued;
    private string? _title;

    public Text(params string[] lines)
    {
        foreach (var line in lines)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var isClaim = colon > 0 && Enum.TryParse<ClaimKind>(line[..colon], ignoreCase: true, out _);
            var words = isClaim ? line[(colon + 2)..] : line;
            _text +=
                _text.Length == 0 || _text.EndsWith('\n') ? ""
                : line.Length == 0 ? "\n\n"
                : " ";
            _lines.Add((isClaim ? Enum.Parse<ClaimKind>(line[..colon], ignoreCase: true) : null, _text.Length, words));
            _text += words;
        }
    }

    public Text Issued(string date) => With(() => _issued = date);

    public Text Titled(string title) => With(() => _title = title);

    public Text By(string declarant) => With(() => _declarants.Add(declarant));

    public Text Person(string name, params string[] forms) => With(() => _parties.Add((name, PartyKind.Person, forms)));

    public Text Body(string name, params string[] forms) => With(() => _parties.Add((name, PartyKind.Organisation, forms)));

    public StatementRecord Record(params (string Words, string Iso)[] dates)
    {
        var points = new CodePoints(_text);
        return new StatementRecord
        {
            Source = new Source("text.txt", "text/plain", _text.Length, Hash(_text)),
            Text = _text,
            Title = _title,
            Issued = _issued,
            Declarants = [.. _declarants.Select(d => new Declarant(d, null, null, null, PartyKind.Person, new Quote("", 0, 0)))],
            Parties =
            [
                .. _parties.Select(
                    (p, i) => new Party($"p{i + 1}", p.Name, p.Kind, [.. p.Forms.Append(p.Name).SelectMany(f => Places(f, points))])
                ),
            ],
            Claims =
            [
                .. _lines
                    .Where(l => l.Kind is not null)
                    .Select(
                        (l, i) =>
                            new Claim(
                                $"c{i + 1}",
                                points.Quote(new TextSpan(l.Start, l.Start + l.Words.Length)),
                                l.Kind!.Value,
                                new Attribution(Attribution.Declarants, null),
                                [],
                                null,
                                [],
                                null
                            )
                            {
                                KindCue = "hand",
                            }
                    ),
            ],
            Dates = [.. dates.SelectMany(d => Places(d.Words, points).Select(q => new DateMention(q, d.Iso)))],
        };
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private IEnumerable<Quote> Places(string words, CodePoints points)
    {
        for (var at = _text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return points.Quote(new TextSpan(at, at + words.Length));
        }
    }

    private Text With(Action change)
    {
        change();
        return this;
    }
}
