using System.Globalization;
using System.Text;

namespace Rejoinder.Publishing.Citations;

/// <summary>The statement and each of its claims as BibTeX entries, in UTF-8.</summary>
public sealed class BibTexFormat : IPublishingFormat
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <inheritdoc/>
    public string Name => "bibtex";

    /// <inheritdoc/>
    public string Title => "References to cite it and its claims by (BibTeX)";

    /// <inheritdoc/>
    public string MediaType => "application/x-bibtex; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".bib";

    /// <inheritdoc/>
    public void Write(PublishedStatement statement, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(statement);
        using var bib = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var work in CitedWork.Of(statement))
        {
            Write(bib, work);
        }
    }

    private static void Write(TextWriter bib, CitedWork work)
    {
        bib.WriteLine($"@misc{{{work.Id},");
        if (work.Authors.Length > 0)
        {
            // Braces keep a name whole: "and" in it parts no authors, a comma no family name.
            bib.WriteLine($"  author = {{{string.Join(" and ", work.Authors.Select(a => $"{{{TexWords.Of(a.Name)}}}"))}}},");
        }

        bib.WriteLine($"  title = {{{{{TexWords.Of(work.Title)}}}}},");
        bib.WriteLine($"  howpublished = {{{TexWords.Of(work.Kind)}}},");
        if (work.DateParts is [var year, .. var rest])
        {
            bib.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  year = {{{year:0000}}},"));
            if (rest is [>= 1 and <= 12 and var month, ..])
            {
                bib.WriteLine($"  month = {Months[month - 1]},");
            }
        }

        if (work.Address is { } address)
        {
            bib.WriteLine($"  url = {{{address}}},");
        }

        if (work.Language is { } language)
        {
            bib.WriteLine($"  language = {{{TexWords.Of(language)}}},");
        }

        bib.WriteLine($"  note = {{{TexWords.Of(work.Note)}}}");
        bib.WriteLine("}\n");
    }
}
