using System.Text;
using Rejoinder.Cli.Outputs;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Cli.Tests;

public sealed class CsvOutputTests
{
    [Theory]
    [InlineData("claims", "claims.csv")]
    [InlineData("signatories", "signatories.csv")]
    [InlineData("parties", "parties.csv")]
    [InlineData("leads", "leads.csv")]
    public void ATableReadsLikeTheFileKept(string table, string name) =>
        Golden.Matches(name, Csv(Some.Record, table).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void ACellIsNeverAFormula(string name)
    {
        var record = Some.Record with { Parties = [new Party("p1", name, PartyKind.Person, [])], Claims = [] };
        Assert.Contains($",'{name},", Csv(record, "parties"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileTellsItsCharacterSetAndAPipeDoesNot()
    {
        Assert.StartsWith("\uFEFFstatement,", Csv(Some.Record, "claims", isFile: true), StringComparison.Ordinal);
        Assert.StartsWith("statement,", Csv(Some.Record, "claims"), StringComparison.Ordinal);
    }

    private static string Csv(StatementRecord record, string table, bool isFile = false)
    {
        using var stream = new MemoryStream();
        using (var output = new CsvOutput(stream, CsvTable.All.First(t => t.Name == table), isFile))
        {
            output.Write("reply.txt", record);
        }

        return new UTF8Encoding(false).GetString(stream.ToArray());
    }
}
