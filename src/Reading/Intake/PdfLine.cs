namespace Rejoinder.Reading.Intake;

/// <summary>One line of a PDF page, in points, y upwards.</summary>
/// <param name="Words">Its words; cells of a table parted by a bar.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Base">Base line.</param>
/// <param name="Size">Size of the letters.</param>
/// <param name="Column">Number of the column on its page; lines of one column follow each other.</param>
/// <param name="Cells">The cells where the line is a row of a table; empty elsewhere.</param>
internal sealed record PdfLine(string Words, int Page, double Left, double Right, double Base, double Size, int Column, string[] Cells);
