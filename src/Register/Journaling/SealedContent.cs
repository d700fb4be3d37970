using System.Globalization;
using System.Text;

namespace Rejoinder.Register.Journaling;

/// <summary>
/// What is sealed of rows that are no file: their columns as canonical JSON (RFC 8785: keys in order, no spaces, UTF-8), under the names of the
/// columns. <c>docs/journal.md</c> lists them. Once something was sealed, its columns change no more, but to be erased.
/// </summary>
internal static class SealedContent
{
    /// <summary>A version of a finding, <c>finding_version:ID</c>: account, claim and finding by their codes.</summary>
    public static byte[] FindingVersion(
        string account,
        string at,
        string claim,
        string finding,
        int number,
        string rating,
        string reasons
    ) =>
        Json(
            ("account", account),
            ("at", at),
            ("claim", claim),
            ("finding", finding),
            ("number", number),
            ("rating", rating),
            ("reasons", reasons)
        );

    /// <summary>The withdrawal of a finding: <c>finding:ID</c>.</summary>
    public static byte[] Withdrawal(string finding, string withdrawal, string withdrawnAt) =>
        Json(("finding", finding), ("withdrawal", withdrawal), ("withdrawn_at", withdrawnAt));

    /// <summary>What was asked, <c>reply_request:ID</c>: claim and party by their codes. A merge of parties leaves the row's party.</summary>
    public static byte[] Request(
        string askedAt,
        string claim,
        string code,
        string deadline,
        string letter,
        string party,
        string sentTo,
        string way
    ) =>
        Json(
            ("asked_at", askedAt),
            ("claim", claim),
            ("code", code),
            ("deadline", deadline),
            ("letter", letter),
            ("party", party),
            ("sent_to", sentTo),
            ("way", way)
        );

    /// <summary>What was answered: <c>reply_answer:ID</c>, the id of the request.</summary>
    public static byte[] Answer(string answer, string answeredAt, string code) =>
        Json(("answer", answer), ("answered_at", answeredAt), ("code", code));

    private static byte[] Json(params ReadOnlySpan<(string Key, object Value)> members)
    {
        var json = new StringBuilder("{");
        foreach (var (key, value) in members)
        {
            json.Append(json.Length > 1 ? "," : "").Append('"').Append(key).Append("\":");
            if (value is string text)
            {
                Quote(json, text);
            }
            else
            {
                json.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }

    // RFC 8785, section 3.2.2.2: only these are escaped.
    private static void Quote(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
