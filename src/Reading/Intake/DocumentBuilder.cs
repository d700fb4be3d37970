using System.Collections.Immutable;
using System.Text;

namespace Rejoinder.Reading.Intake;

/// <summary>
/// Assembles a <see cref="Document"/> block by block, so that every format gives text of one shape: white space folded, control characters
/// and lone surrogates gone, passages parted by a blank line, and a prose twin of the same length with the marks of formatting blanked.
/// Not thread-safe; one builder a document.
/// </summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _prose = new();
    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<Link>.Builder _links = ImmutableArray.CreateBuilder<Link>();
    private readonly List<string> _notes = [];
    private readonly List<TextSpan> _cells = [];
    private Passage? _open;
    private int _passageStart;
    private int _cellStart = -1;
    private int _linkStart = -1;
    private int _linkWordsStart = -1;
    private int _linkWordsEnd = -1;
    private bool _pendingSpace;

    /// <summary>Opens a passage; the one before must be closed.</summary>
    public void Begin(PassageKind kind, int level = 0, string? marker = null, bool tableHead = false)
    {
        End();
        _open = new Passage(kind, default, level, marker) { IsTableHead = tableHead };
        if (_passages.Count > 0)
        {
            var before = _passages[^1];
            var tight = before.Kind == kind && kind is PassageKind.ListItem or PassageKind.TableRow;
            Raw(tight ? "\n" : "\n\n");
        }

        _passageStart = _text.Length;
        _pendingSpace = false;
    }

    /// <summary>Running words; white space of any sort and length becomes one space.</summary>
    public void Words(ReadOnlySpan<char> words) => Append(words, markup: false);

    /// <summary>Marks of formatting that stay in the text and are blanked in the prose.</summary>
    public void Markup(ReadOnlySpan<char> marks) => Append(marks, markup: true);

    /// <summary>A deliberate line break inside a passage.</summary>
    public void Break()
    {
        if (_open is not null && _text.Length > _passageStart && _text[^1] != '\n')
        {
            _pendingSpace = false;
            Raw("\n");
        }
    }

    /// <summary>The next cell of a table row begins; cells are parted by a bar in the text.</summary>
    public void Cell()
    {
        CloseCell();
        if (_cells.Count > 0)
        {
            _pendingSpace = false;
            _text.Append(" | ");
            _prose.Append(" | ");
        }

        _cellStart = _text.Length;
    }

    /// <summary>A link begins, before any markup of its own.</summary>
    public void LinkStart()
    {
        FlushSpace();
        _linkStart = _text.Length;
    }

    /// <summary>The words of the link begin.</summary>
    public void LinkWordsStart() => _linkWordsStart = _text.Length;

    /// <summary>The words of the link end.</summary>
    public void LinkWordsEnd() => _linkWordsEnd = _text.Length;

    /// <summary>The link ends, after any markup of its own.</summary>
    public void LinkEnd(string target)
    {
        if (_linkStart >= 0 && _linkWordsStart >= 0 && _linkWordsEnd >= _linkWordsStart)
        {
            _links.Add(new Link(new TextSpan(_linkWordsStart, _linkWordsEnd), new TextSpan(_linkStart, _text.Length), target));
        }

        _linkStart = _linkWordsStart = _linkWordsEnd = -1;
    }

    /// <summary>Something that reading had to forgive; each said once.</summary>
    public void Note(string note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    /// <summary>Closes the open passage; one without words leaves no trace.</summary>
    public void End()
    {
        if (_open is null)
        {
            return;
        }

        CloseCell();
        _pendingSpace = false;
        var end = _text.Length;
        while (end > _passageStart && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        _text.Length = _prose.Length = end;
        if (end > _passageStart)
        {
            _passages.Add(_open with { Span = new TextSpan(_passageStart, end), Cells = [.. _cells] });
        }
        else
        {
            // Take back the separator too.
            var previous = _passages.Count > 0 ? _passages[^1].Span.End : 0;
            _text.Length = _prose.Length = previous;
        }

        _cells.Clear();
        _open = null;
    }

    /// <summary>The finished document.</summary>
    public Document Build(Source source, DocumentMetadata metadata)
    {
        End();
        return new Document(
            source,
            _text.ToString(),
            _prose.ToString(),
            _passages.ToImmutable(),
            _links.ToImmutable(),
            metadata,
            [.. _notes]
        );
    }

    private void CloseCell()
    {
        if (_cellStart >= 0)
        {
            _pendingSpace = false;
            _cells.Add(new TextSpan(_cellStart, Math.Max(_cellStart, _text.Length)));
            _cellStart = -1;
        }
    }

    private void Append(ReadOnlySpan<char> words, bool markup)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsWhiteSpace(c))
            {
                _pendingSpace = true;
                continue;
            }

            if (char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u00AD' or '\u2060')
            {
                continue;
            }

            FlushSpace();
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                _text.Append(c).Append(words[i + 1]);
                _ = markup ? _prose.Append("  ") : _prose.Append(c).Append(words[i + 1]);
                i++;
                continue;
            }

            if (char.IsSurrogate(c))
            {
                c = '\uFFFD';
            }

            _text.Append(c);
            _prose.Append(markup ? ' ' : c);
        }
    }

    private void FlushSpace()
    {
        if (_pendingSpace && _text.Length > _passageStart && _text[^1] is not ('\n' or ' '))
        {
            Raw(" ");
        }

        _pendingSpace = false;
    }

    private void Raw(string s)
    {
        _text.Append(s);
        _prose.Append(s);
    }
}
