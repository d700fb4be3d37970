using System.Text.Json;

namespace Rejoinder.Register.Imports;

/// <summary>One object of a JSON file, or what is wrong at its place.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Document">It; to be disposed of by who takes it. Null where something is wrong.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record JsonItem(long Number, JsonDocument? Document, string Why);

/// <summary>
/// The objects of a JSON file of any length, one after another: lines, a list, or one object with lists in it. What is held in memory is one
/// object, of four megabytes at most; a longer one is entered, and of its properties only those that hold further objects are read.
/// </summary>
/// <param name="stream">The file, UTF-8.</param>
/// <param name="wrappers">Properties that hold further objects.</param>
internal sealed class JsonItems(Stream stream, IReadOnlySet<string> wrappers)
{
    private const int MostBytes = 4 << 20;
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Stack<bool> entered = new();
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isFinal;
    private JsonReaderState state = new(Options);
    private int skipping;
    private bool isValueNext;
    private bool isByLine;
    private bool isOver;
    private long number;

    /// <summary>All of them. What is no JSON ends it, save in a file of lines, where the next line is read.</summary>
    public IEnumerable<JsonItem> Read()
    {
        Fill();
        if (end >= 3 && buffer.AsSpan(0, 3).SequenceEqual("\uFEFF"u8))
        {
            start = 3;
        }

        while (!isOver)
        {
            if (Next() is { } item)
            {
                yield return item;
            }
        }
    }

    /// <summary>What stands in each object, as items; an object with nothing of it is told.</summary>
    /// <param name="within">The things in an object, each or why it is none.</param>
    /// <param name="what">What such a thing is called.</param>
    /// <param name="make">Makes an item of its place and the thing.</param>
    public IEnumerable<ImportedItem> Read<T>(
        Func<JsonElement, IEnumerable<(T? Thing, string Why)>> within,
        string what,
        Func<string, T, ImportedItem> make
    )
        where T : class
    {
        var place = 0;
        foreach (var item in Read())
        {
            using var document = item.Document;
            foreach (var (thing, why) in document is null ? [(null, item.Why)] : Whole(document.RootElement, within, what))
            {
                var at = FormattableString.Invariant($"item {++place}");
                yield return thing is null ? new UnusableItem(at, why) : make(at, thing);
            }
        }
    }

    // Texts that are no Unicode show only when they are read.
    private static List<(T? Thing, string Why)> Whole<T>(
        JsonElement root,
        Func<JsonElement, IEnumerable<(T? Thing, string Why)>> within,
        string what
    )
        where T : class
    {
        try
        {
            List<(T?, string)> found = [.. within(root)];
            return found.Count > 0 ? found : [(null, $"there is no {what} in it")];
        }
        catch (InvalidOperationException)
        {
            return [(null, "a text in it is no Unicode")];
        }
    }

    private JsonItem? Next()
    {
        try
        {
            return Step();
        }
        catch (JsonException wrong)
        {
            number++;
            var why = $"this is no JSON: {wrong.Message.Split(". ")[0].TrimEnd('.')}";
            if (isByLine && entered.Count == 0 && SkipLine())
            {
                return new JsonItem(number, null, why);
            }

            isOver = true;
            return new JsonItem(number, null, why + "; reading stopped here");
        }
    }

    private JsonItem? Step()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinal, state);
        if (!reader.Read())
        {
            if (isFinal)
            {
                isOver = true;
            }
            else
            {
                Fill();
            }

            return null;
        }

        if (skipping > 0 || (entered.TryPeek(out var isObject) && isObject && !isValueNext))
        {
            Walk(reader.TokenType, reader.TokenType == JsonTokenType.PropertyName && IsWrapper(reader));
            Commit(reader);
            return null;
        }

        isValueNext = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                entered.Pop();
                break;
            case JsonTokenType.StartArray:
                entered.Push(false);
                break;
            case JsonTokenType.StartObject:
                return Item(reader);
            default:
                // Within a wrapper, a text is where a further page is found.
                if (!entered.TryPeek(out var isProperty) || !isProperty)
                {
                    number++;
                    Commit(reader);
                    return new JsonItem(number, null, "this is no object");
                }

                break;
        }

        Commit(reader);
        return null;
    }

    private bool IsWrapper(in Utf8JsonReader reader)
    {
        foreach (var name in wrappers)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    // A token in an object that was entered, or in a value that is passed over.
    private void Walk(JsonTokenType token, bool isWrapper)
    {
        if (skipping > 0)
        {
            skipping += token switch
            {
                JsonTokenType.StartArray or JsonTokenType.StartObject => 1,
                JsonTokenType.EndArray or JsonTokenType.EndObject => -1,
                _ => 0,
            };
            // The first is the value itself: one that is no list or object is over at once.
            skipping = skipping == 1 ? 0 : skipping;
        }
        else if (token == JsonTokenType.EndObject)
        {
            entered.Pop();
        }
        else
        {
            (isValueNext, skipping) = (isWrapper, isWrapper ? 0 : 1);
        }
    }

    private JsonItem? Item(Utf8JsonReader reader)
    {
        var whole = reader;
        if (JsonDocument.TryParseValue(ref whole, out var document))
        {
            number++;
            var length = (int)whole.BytesConsumed;
            isByLine |= entered.Count == 0 && !buffer.AsSpan(start, length).Trim(" \r\n\t"u8).Contains((byte)'\n');
            Commit(whole);
            return new JsonItem(number, document, "");
        }

        if (end - start < MostBytes)
        {
            Fill();
            return null;
        }

        entered.Push(true);
        Commit(reader);
        return null;
    }

    private void Commit(in Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        start += (int)reader.BytesConsumed;
    }

    // To the line after the one that is wrong.
    private bool SkipLine()
    {
        while (true)
        {
            while (start < end && buffer[start] is (byte)'\n' or (byte)'\r' or (byte)' ')
            {
                start++;
            }

            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                start += length + 1;
                state = new JsonReaderState(Options);
                return true;
            }

            if (isFinal || end - start >= MostBytes)
            {
                return false;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isFinal = read == 0;
    }
}
