using System.Security.Cryptography;
using System.Text;
using Rejoinder.Reading;

namespace Rejoinder.Register.Statements;

/// <summary>A record as a version keeps it: its JSON in one line, packed.</summary>
internal static class RecordBytes
{
    public static readonly string[] VersionColumns =
    [
        "id",
        "statement_id",
        "number",
        "document_id",
        "reason",
        "reader",
        "text_sha256",
        "made_at",
        "account_id",
        "record",
    ];

    public static byte[] Of(StatementRecord record)
    {
        using var stream = new MemoryStream();
        RecordJson.Write(record, stream, inOneLine: true);
        return stream.ToArray();
    }

    /// <summary>The record of packed bytes.</summary>
    /// <exception cref="RegisterException">They are damaged.</exception>
    public static StatementRecord Read(byte[] packed, string of)
    {
        try
        {
            using var stream = Packed.Open(packed);
            if (RecordJson.Read(stream) is { Value: { } record })
            {
                return record;
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // Said below, as for a record that does not hold.
        }

        throw new RegisterException(
            ProblemKind.Store,
            $"The record of {of} is damaged. `rejoinder verify` tells what else is; restore it from the newest backup."
        );
    }

    public static object?[] VersionRow(
        long id,
        long statement,
        int number,
        long document,
        string reason,
        string reader,
        StatementRecord record,
        byte[] json,
        Session session
    ) =>
        [
            id,
            statement,
            number,
            document,
            reason,
            reader,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Text))),
            session.Now,
            session.Account.Id,
            Packed.Pack(json),
        ];
}
