using System.Text;
using Rejoinder.Journal.Entries;
using Rejoinder.Register.Accounts;
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
