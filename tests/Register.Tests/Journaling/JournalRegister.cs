using System.Text;
using System.Text.Json;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Transfer;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>A register of a test's own that acts are entered in.</summary>
internal sealed class JournalRegister : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-journal-").FullName;

    public JournalRegister(string kind)
    {
        Assert.Equal("sqlite", kind);
        Address = RegisterAddress.Parse(Path.Combine(folder, "register.db"), Path.Combine(folder, "keys"));
        Register = Open();
        By = new(1, "a-0000000001", "Ann Analyst", Role.Analyst);
        Write(s =>
            s.Execute(
                "INSERT INTO account (id, code, name, role, made_at) VALUES (1, @Code, @Name, 'analyst', @Now)",
                new
                {
                    By.Code,
                    By.Name,
                    s.Now,
                }
            )
        );
    }

    /// <summary>The stores that every test of the journal holds on.</summary>
    public static TheoryData<string> Kinds => ["sqlite"];

    public RegisterAddress Address { get; }

    public Register Register { get; private set; }

    public Account By { get; }

    /// <summary>What the register said of itself.</summary>
    public List<string> Said { get; } = [];

    public string Folder => folder;

    public RegisterJournal Journal => Register.Journal;

    /// <summary>Somebody who trusts the journal's present key.</summary>
    public JournalVerifier Verifier() => new(Journal.Origin!, TrustedKey.FromLine(Journal.KeyLines[0]).Value!);

    /// <summary>The newest checkpoint of a size.</summary>
    public byte[] Head(long size) => Read(s => JournalKeys.Head(s, JournalKeys.Origin(s)!, size));

    public T Maintain<T>(Func<Session, T> work) => Register.Maintain(work);

    /// <summary>Enters an act as a process does that dies before it signs.</summary>
    public static long Unsigned(Session session, string text)
    {
        var acting = new Session(
            session.Store,
            session.Connection,
            session.Transaction,
            new(1, "a-0000000001", "Ann", Role.Analyst),
            session.Time
        );
        var index = Receive(acting, text);
        acting.Journal.Flush();
        return index;
    }

    /// <summary>All rows of the register, as a backup has them.</summary>
    public byte[] Snapshot() =>
        Read(s =>
        {
            using var stream = new MemoryStream();
            TableExport.Write(s, stream);
            return stream.ToArray();
        });

    /// <summary>Puts the journal's and the documents' rows back as they were.</summary>
    public void Restore(byte[] snapshot)
    {
        string[] tables = ["document", "journal_entry", "journal_seal", "journal_tile", "journal_head", "journal_key"];
        Maintain(s =>
        {
            foreach (var emptied in tables.Reverse())
            {
                s.Execute($"DELETE FROM {emptied}");
            }

            var (table, columns) = ("", Array.Empty<string>());
            foreach (var line in Encoding.UTF8.GetString(snapshot).TrimEnd('\n').Split('\n').Skip(1).SkipLast(1))
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind == JsonValueKind.Object)
                {
                    table = json.RootElement.GetProperty("table").GetString()!;
                    columns = [.. json.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
                }
                else if (tables.Contains(table))
                {
                    s.Store.Insert(
                        s,
                        table,
                        columns,
                        [
                            [.. json.RootElement.EnumerateArray().Select(Value)],
                        ]
                    );
                }
            }

            return 0;
        });
    }

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => value.GetInt64(),
            JsonValueKind.String => value.GetString(),
            _ => value.GetProperty("base64").GetBytesFromBase64(),
        };

    public T Write<T>(Func<Session, T> work) => Register.Write(By, work);

    public T Read<T>(Func<Session, T> work) => Register.Read(work);

    /// <summary>Takes a document in, with its entry, as a register does.</summary>
    public static long Receive(Session session, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var id = session.NextId("document");
        var (packing, packed) = Packed.PackIfShorter(bytes);
        session.Execute(
            "INSERT INTO document (id, sha256, name, media_type, size, packing, bytes) VALUES (@id, @sha, 'letter', 'text/plain', @size, @packing, @packed)",
            new
            {
                id,
                sha = Code.New('h'),
                size = bytes.Length,
                packing,
                packed,
            }
        );
        return session.Journal.Append(Act.StatementReceived, Code.New(Code.Statement), [new("document", bytes, $"document:{id}")]);
    }

    /// <summary>Takes documents in, all in one transaction.</summary>
    public void ReceiveMany(int count) =>
        Write(s =>
        {
            for (var i = 0; i < count; i++)
            {
                Receive(s, $"Letter {i} of a number of letters.");
            }

            return 0;
        });

    public void Reopen()
    {
        Register.Dispose();
        Register = Open();
    }

    public void Dispose()
    {
        Register.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Register Open() => Rejoinder.Register.Register.Open(Address, Said.Add);
}
