using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rejoinder.Register.Verifying;

/// <summary>
/// Reads what was sealed from where it is kept, by the list in <c>docs/journal.md</c> and by nothing that the writer uses.
/// </summary>
internal sealed class SealedPlaces(Session session)
{
    private readonly Dictionary<long, byte[]?> accounts = [];

    // Which kind of place each seal has; seals that are not in the list may be of any kind.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["document"] = "document",
        ["record"] = "version",
        ["finding"] = "finding_version",
        ["reasons"] = "finding",
        ["request"] = "reply_request",
        ["reply"] = "reply_answer",
        ["roster"] = "roster_version",
        ["account"] = "account",
    };

    /// <summary>Whether a place is one where a seal's content can be.</summary>
    public static bool Fits(string seal, string place) =>
        TryRead(place, out var kind, out _) && (!Kinds.TryGetValue(seal, out var expected) || kind == expected);

    /// <summary>The content; null where it is gone.</summary>
    /// <exception cref="InvalidDataException">What is there cannot be read.</exception>
    public byte[]? Content(string place)
    {
        if (!TryRead(place, out var kind, out var id))
        {
            return null;
        }

        return kind switch
        {
            "document" => Document(id),
            "version" => Unbrotli(First<byte[]>("SELECT record FROM version WHERE id = @id", id)),
            "roster_version" => Unbrotli(First<byte[]>("SELECT content FROM roster_version WHERE id = @id", id)),
            "account" => Account(id),
            "finding_version" => Row(
                """
                SELECT a.code AS account, v.at, s.code || '.' || c.number AS claim, f.code AS finding, v.number, v.rating, v.reasons
                FROM finding_version v JOIN finding f ON f.id = v.finding_id JOIN claim c ON c.id = f.claim_id
                JOIN statement s ON s.id = c.statement_id JOIN account a ON a.id = v.account_id WHERE v.id = @id
                """,
                id,
                "reasons"
            ),
            "finding" => Row(
                "SELECT code AS finding, withdrawal, withdrawn_at FROM finding WHERE id = @id AND withdrawn_at IS NOT NULL",
                id,
                "withdrawal"
            ),
            "reply_request" => Row(
                """
                SELECT r.asked_at, s.code || '.' || c.number AS claim, r.code, r.deadline, r.letter, p.code AS party, r.sent_to, r.way
                FROM reply_request r JOIN claim c ON c.id = r.claim_id JOIN statement s ON s.id = c.statement_id
                JOIN party p ON p.id = r.party_id WHERE r.id = @id
                """,
                id,
                "letter"
            ),
            _ => Row("SELECT answer, answered_at, code FROM reply_request WHERE id = @id AND answered_at IS NOT NULL", id, "answer"),
        };
    }

    private T? First<T>(string sql, long id) => session.First<T>(sql, new { id });

    private byte[]? Document(long id)
    {
        var (packing, bytes) = session.First<(string, byte[]?)>("SELECT packing, bytes FROM document WHERE id = @id", new { id });
        return packing switch
        {
            null => null,
            "none" => bytes,
            "brotli" => Unbrotli(bytes),
            _ => throw new InvalidDataException($"the packing '{packing}' is not known"),
        };
    }

    private byte[]? Account(long id)
    {
        if (!accounts.TryGetValue(id, out var code))
        {
            code = First<string>("SELECT code FROM account WHERE id = @id", id) is { } text ? Encoding.UTF8.GetBytes(text) : null;
            accounts.Add(id, code);
        }

        return code;
    }

    // A row's columns as canonical JSON (RFC 8785), in the order they are asked for; null where its words were erased.
    private byte[]? Row(string sql, long id, string words)
    {
        if (session.First<object>(sql, new { id }) is not IDictionary<string, object?> row || row[words] is null or "")
        {
            return null;
        }

        var json = new StringBuilder();
        foreach (var (column, value) in row)
        {
            json.Append(json.Length == 0 ? '{' : ',').Append('"').Append(column).Append("\":");
            json.Append(value is string text ? Quoted(text) : Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }

    private static string Quoted(string text)
    {
        var quoted = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        for (var control = 0; control < ' '; control++)
        {
            var escape = control switch
            {
                8 => "b",
                9 => "t",
                10 => "n",
                12 => "f",
                13 => "r",
                _ => string.Create(CultureInfo.InvariantCulture, $"u{control:x4}"),
            };
            quoted = quoted.Replace(((char)control).ToString(), "\\" + escape, StringComparison.Ordinal);
        }

        return $"\"{quoted}\"";
    }

    private static byte[]? Unbrotli(byte[]? packed)
    {
        if (packed is null or [])
        {
            return null;
        }

        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            brotli.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new InvalidDataException($"it cannot be unpacked: {e.Message}", e);
        }
    }

    private static bool TryRead(string place, out string kind, out long id)
    {
        var parts = place.Split(':');
        (kind, id) = (parts[0], 0);
        return parts.Length == 2
            && Kinds.ContainsValue(kind)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out id)
            && parts[1] == id.ToString(CultureInfo.InvariantCulture);
    }
}
