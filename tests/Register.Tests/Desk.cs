using Rejoinder.Reading;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Tests;

/// <summary>A register with people at work, for a test of what they do.</summary>
internal sealed class Desk : IDisposable
{
    private readonly TestRegister place;

    public Desk(string kind)
    {
        place = TestRegister.New(kind);
        Clock = new DeskClock();
        Register = Register.Open(place.Address, Said.Add, Clock);
        Root = Register.Accounts.Acting("Root");
        Analyst = Register.Accounts.Add("Ann", Role.Analyst, Root);
        Editor = Register.Accounts.Add("Edda", Role.Editor, Root);
        Reader = Register.Accounts.Add("Rhea", Role.Reader, Root);
    }

    public RegisterAddress Address => place.Address;

    public string Folder => place.Folder;

    public Register Register { get; }

    public List<string> Said { get; } = [];

    public DeskClock Clock { get; }

    public Account Root { get; }

    public Account Analyst { get; }

    public Account Editor { get; }

    public Account Reader { get; }

    public TestRegister Place => place;

    /// <summary>Keeps a statement.</summary>
    /// <returns>Its code.</returns>
    public string Add(StatementRecord record) => Register.Statements.Add(record, Some.Document(record), Some.Reader, Analyst).Code;

    /// <summary>Keeps a statement with one claim.</summary>
    /// <returns>The claim's code.</returns>
    public string AddClaim(string words, params string[] about) => Add(Some.Record("Letter", new SomeClaim(words, about))) + ".1";

    public StatementPage Page(string code) => Register.Statements.Page(code);

    public long Entries() => Register.Statistics().JournalEntries;

    public void Dispose()
    {
        Register.Dispose();
        place.Dispose();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class DeskClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
