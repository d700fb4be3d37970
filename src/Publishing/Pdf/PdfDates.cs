using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rejoinder.Publishing.Pdf;

/// <summary>
/// Puts the statement's own date in place of the time of printing, and its name in place of a random number, so that the same statement is the same
/// file (ISO 32000-1, 7.9.4). One without a date has none in its file either: both keys may be left out (14.3.3).
/// </summary>
internal static class PdfDates
{
    public static byte[] Fixed(byte[] pdf, DateTimeOffset? at, string name)
    {
        var date = at is { } its ? Encoding.ASCII.GetBytes(its.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)) : null;
        foreach (var key in new[] { "/CreationDate (D:", "/ModDate (D:" })
        {
            var begin = Encoding.ASCII.GetBytes(key);
            var found = pdf.AsSpan().IndexOf(begin);
            if (found < 0)
            {
                continue;
            }

            if (date is null)
            {
                // As many spaces, since other objects are found by their place.
                pdf.AsSpan(found, pdf.AsSpan(found).IndexOf((byte)')') + 1).Fill((byte)' ');
            }
            else
            {
                date.CopyTo(pdf, found + begin.Length);
            }
        }

        // A writer may also give each file a number of its own (14.4), in hexadecimal.
        var trailer = Math.Max(pdf.AsSpan().LastIndexOf("/ID ["u8), pdf.AsSpan().LastIndexOf("/ID["u8));
        var numbers = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        for (int i = trailer < 0 ? pdf.Length : trailer + 3, digit = 0; i < pdf.Length && pdf[i] != (byte)']'; i++)
        {
            if (char.IsAsciiHexDigit((char)pdf[i]))
            {
                pdf[i] = (byte)"0123456789ABCDEF"[numbers[digit++ / 2 % numbers.Length] >> (digit % 2 * 4) & 15];
            }
        }

        return pdf;
    }
}
