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

    /// <summary>True between the beginning and the end of a passage.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>Opens a passage; the one before is closed.</summary>
    /// <exception cref="IntakeRefusal">There are more passages than a statement has.</exception>
    public void Begin(PassageKind kind, int level = 0, string? marker = null, bool tableHead = false)
    {
        End();
        if (_passages.Count >= IntakeLimits.Lines)
        {
            throw new IntakeRefusal(IntakeMessages.TooManyLines);
        }

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
    /// <exception cref="IntakeRefusal">The text is longer than what is read.</exception>
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
        if (_open is null)
        {
            return;
        }

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
        if (_open is null)
        {
            return;
        }

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
        if (_linkStart >= 0 && _linkWordsStart >= _linkStart && _linkWordsEnd > _linkWordsStart && _linkWordsEnd <= _text.Length)
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

        var worded = end > _passageStart && !(_cells.Count > 0 && _cells.All(c => c.Length == 0 || c.Start >= end));
        _text.Length = _prose.Length = end;
        if (worded)
        {
            var cells = _cells.Select(c => new TextSpan(Math.Min(c.Start, end), Math.Min(c.End, end)));
            _passages.Add(_open with { Span = new TextSpan(_passageStart, end), Cells = [.. cells] });
        }
        else
        {
            // Take back the separator too.
            var previous = _passages.Count > 0 ? _passages[^1].Span.End : 0;
            _text.Length = _prose.Length = previous;
        }

        ClampLinks();
        _linkStart = _linkWordsStart = _linkWordsEnd = -1;
        _cells.Clear();
        _open = null;
    }

    /// <summary>The finished document.</summary>
    public Document Build(Source source, DocumentMetadata metadata)
    {
        End();
        var document = new Document(
            source,
            _text.ToString(),
            _prose.ToString(),
            _passages.ToImmutable(),
            _links.ToImmutable(),
            metadata,
            [.. _notes]
        );
        return Recomposition.Of(document);
    }

    /// <summary>Links that ended in white space that is gone, or in a passage that left no trace.</summary>
    private void ClampLinks()
    {
        for (var i = _links.Count - 1; i >= 0 && _links[i].Whole.End > _text.Length; i--)
        {
            var link = _links[i];
            if (link.Words.Start >= _text.Length)
            {
                _links.RemoveAt(i);
            }
            else
            {
                _links[i] = link with { Words = Clamp(link.Words), Whole = Clamp(link.Whole) };
            }
        }
    }

    private TextSpan Clamp(TextSpan span) => new(Math.Min(span.Start, _text.Length), Math.Min(span.End, _text.Length));

    private void CloseCell()
    {
        if (_cellStart >= 0)
        {
            _pendingSpace = false;
            var end = _text.Length;
            while (end > _cellStart && _text[end - 1] == '\n')
            {
                end--;
            }

            _text.Length = _prose.Length = end;
            _cells.Add(new TextSpan(_cellStart, end));
            _cellStart = -1;
        }
    }

    private void Append(ReadOnlySpan<char> words, bool markup)
    {
        if (_open is null)
        {
            return;
        }

        // Office documents unpack to more than their files show, and nested elements may write the same words again.
        if (_text.Length + words.Length > IntakeLimits.Written)
        {
            throw new IntakeRefusal(IntakeMessages.TooLong(_text.Length + words.Length));
        }

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
