using System.Collections.Immutable;

namespace Rejoinder.Publishing.Tables;

/// <summary>A table of a published statement.</summary>
/// <param name="Name">What its file is called, without an ending.</param>
/// <param name="Title">What a row is, for readers.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a field for each column; null is an empty one.</param>
internal sealed record Table(string Name, string Title, ImmutableArray<Column> Columns, IReadOnlyList<string?[]> Rows)
{
    /// <summary>The table as CSV: a header, CRLF line ends (RFC 4180), no field that a spreadsheet runs.</summary>
    public void Write(TextWriter writer)
    {
        Line(writer, Columns.Select(c => c.Name));
        foreach (var row in Rows)
        {
            Line(writer, row);
        }
    }

    private static void Line(TextWriter writer, IEnumerable<string?> fields)
    {
        writer.Write(Delimited.Line(',', fields));
        writer.Write("\r\n");
    }
}

/// <summary>A column.</summary>
/// <param name="Name">What its header says.</param>
/// <param name="Type">What its fields are, by Frictionless Table Schema: <c>string</c>, <c>integer</c>, <c>number</c>, <c>datetime</c>.</param>
/// <param name="Description">What it holds; empty where the name tells.</param>
internal sealed record Column(string Name, string Type = "string", string Description = "")
{
    public static implicit operator Column(string name) => new(name);
}
