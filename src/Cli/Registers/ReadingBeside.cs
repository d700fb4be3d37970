using Rejoinder.Cli.Terminal;
using Rejoinder.Naming.Rosters;
using Rejoinder.Reading;
using Rejoinder.Register;

namespace Rejoinder.Cli.Registers;

/// <summary>A register beside what is read: what it keeps of the statement, and what it knows of its parties and claims. It is not changed.</summary>
internal sealed class ReadingBeside : IDisposable
{
    private const int MostParties = 12;
    private const int MostClaims = 8;

    // Words and meaning together from which a claim is worth telling of without having been asked.
    private const double Alike = 1.1;

    private readonly Register.Register register;

    private ReadingBeside(Register.Register register) => this.register = register;

    /// <exception cref="RegisterException">There is no register there.</exception>
    public static ReadingBeside Open(string place)
    {
        var address = RegisterAddress.Parse(place);
        return Register.Register.Exists(address)
            ? new(Register.Register.Open(address, Console.Error.WriteLine))
            : throw new RegisterException(ProblemKind.Request, $"There is no register at {address.Shown}: `rejoinder add FILE` makes one.");
    }

    /// <summary>The record with what people set right, where the register keeps these bytes; null where it does not.</summary>
    public StatementRecord? Kept(StatementRecord record) =>
        register.Statements.WithBytes(record.Source.Sha256) is { } kept ? register.Statements.Page(kept.Code).Record : null;

    /// <summary>The register's roster of a name; null where it has none.</summary>
    public Roster? Roster(string name) => register.Rosters.List().Any(r => r.Name == name) ? register.Rosters.Open(name) : null;

    /// <summary>Prints what the register knows.</summary>
    public void Tell(StatementRecord record)
    {
        Console.WriteLine();
        var kept = register.Statements.WithBytes(record.Source.Sha256);
        Console.WriteLine(
            kept is null
                ? "In the register: not this statement. `rejoinder add` keeps it."
                : $"In the register: {kept.Code}, since {kept.ReceivedAt:yyyy-MM-dd}; what people set right is in the page above."
        );
        foreach (
            var party in record
                .Parties.Where(p => p.Kind != PartyKind.Place)
                .Take(MostParties * 4)
                .Select(Known)
                .OfType<string>()
                .Take(MostParties)
        )
        {
            Console.WriteLine($"  {party}");
        }

        foreach (
            var (claim, earlier) in record.Claims.Select(c => (c, Like(c, kept?.Code))).Where(c => c.Item2 is not null).Take(MostClaims)
        )
        {
            Console.WriteLine(
                $"  {claim.Id} “{Words.Short(claim.Quote.Words, 60)}” is like {earlier!.Claim.Code}, “{Words.Short(earlier.Claim.Quote.Words, 60)}”"
            );
        }
    }

    public void Dispose() => register.Dispose();

    private string? Known(Party party)
    {
        try
        {
            var known = register.Parties.Get(party.Name);
            return known.Statements < 1
                ? null
                : $"{Words.Clean(party.Name)} is {known.Code}: in {Words.Count(known.Statements, "statement")}, {Words.Count(known.ClaimsAbout, "claim")} about it";
        }
        catch (RegisterException)
        {
            // Not there, or several fit: nothing is guessed.
            return null;
        }
    }

    private Register.Similar.EarlierClaim? Like(Claim claim, string? except) =>
        register.Claims.Like(claim.Quote.Words, null, 3).FirstOrDefault(e => e.Claim.Statement != except && e.Likeness.Score >= Alike);
}
