using System.Globalization;

namespace Rejoinder.Reading.Structure;

/// <summary>A signature list set as a table whose head row says what each column holds.</summary>
internal sealed class SignatureTable
{
    private static readonly WordList Columns = WordList.Load("signature-columns");
    private readonly string?[] _columns;

    private SignatureTable(string?[] columns) => _columns = columns;

    /// <summary>The table that a block of rows stands in, or null where it has no head row that names the column of names.</summary>
    public static SignatureTable? Of(Document document, List<Line> block)
    {
        for (var i = block[0].Passage; i >= 0 && document.Passages[i].Kind is PassageKind.TableRow; i--)
        {
            if (!document.Passages[i].IsTableHead)
            {
                continue;
            }

            string?[] columns =
            [
                .. document.Passages[i].Cells.Select(c => Columns.ValueOf(c.Of(document.Prose).Trim(' ', '*', ':', '.', '\u00A0'))),
            ];
            return columns.Contains("name") || columns.Contains("family") ? new SignatureTable(columns) : null;
        }

        return null;
    }

    /// <summary>The entry of a row, or null where its cells do not fit the head or the name is empty.</summary>
    public SignatureEntry? Read(Document document, Line line)
    {
        var cells = document.Passages[line.Passage].Cells;
        if (cells.Length != _columns.Length)
        {
            return null;
        }

        string? Cell(string column) =>
            Array.IndexOf(_columns, column) is var at and >= 0
            && cells[at].Of(document.Prose).Trim(' ', '*', '\u00A0') is { Length: > 0 } words
                ? words
                : null;
        var named = Cell("name") ?? string.Join(' ', new[] { Cell("given"), Cell("family") }.Where(w => w is not null));
        if (!named.Any(char.IsLetter))
        {
            return null;
        }

        var (honorific, name) = SignatureEntryReader.Named(named);
        int? ordinal = int.TryParse(Cell("number")?.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        var kind =
            SignatureWording.IsState(name) || Wording.HasOrganisationWord(name) && !Wording.IsPerson(name)
                ? PartyKind.Organisation
                : PartyKind.Person;
        return SignatureEntryReader.Make(
            document,
            line,
            ordinal,
            honorific,
            name,
            Cell("role"),
            Cell("organisation"),
            Cell("country"),
            Cell("group"),
            kind
        );
    }
}
