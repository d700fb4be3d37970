using System.Text;

namespace Rejoinder.Naming.Rosters;

/// <summary>The rows of a CSV file, leniently: quoted fields with line breaks, doubled quotes, stray quotes kept as they are.</summary>
internal static class CsvRows
{
    /// <summary>A field longer than this is cut: a quote that is never closed must not swallow the file.</summary>
    private const int MaxField = 100_000;

    /// <summary>The rows with the line each starts on.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Read(TextReader reader, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, quoted, any) = (1, 1, false, false);
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c == '"' && reader.Peek() == '"')
                {
                    reader.Read();
                    field.Append('"');
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append((char)c);
                    quoted = field.Length < MaxField;
                }

                continue;
            }

            if (c == '"' && field.Length == 0)
            {
                (quoted, any) = (true, true);
            }
            else if (c == delimiter)
            {
                fields.Add(field.ToString());
                field.Clear();
                any = true;
            }
            else if (c == '\n')
            {
                if (any)
                {
                    fields.Add(field.ToString());
                    yield return (start, [.. fields]);
                }

                fields.Clear();
                field.Clear();
                (any, start) = (false, line);
            }
            else if (c != '\r' && field.Length < MaxField)
            {
                field.Append((char)c);
                any = true;
            }
        }

        if (any)
        {
            fields.Add(field.ToString());
            yield return (start, [.. fields]);
        }
    }

    /// <summary>The delimiter that the first line has most of.</summary>
    public static char DelimiterOf(string firstLine) => new[] { ',', ';', '\t' }.MaxBy(d => firstLine.AsSpan().Count(d));
}
