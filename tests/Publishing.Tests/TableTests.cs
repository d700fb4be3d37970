using System.Text;
using System.Text.Json;
using CsCheck;
using Rejoinder.Naming.Rosters;
using Rejoinder.Publishing.Tables;
using Rejoinder.Publishing.Tests.Validating;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>Tables that people open in a spreadsheet.</summary>
public sealed class TableTests(PublishedDesk desk) : IClassFixture<PublishedDesk>
{
    [Fact]
    public void AnotherProgramsSpreadsheetFindsNoFormulaInAnyTableOfAHostileStatement()
    {
        var folder = Directory.CreateTempSubdirectory("rejoinder-tables-");
        try
        {
            // The check itself: without the guard there is a formula.
            Assert.True(HasFormula(folder.FullName, "naked", "a,b\r\n=1+1,2\r\n"u8.ToArray()));
            var tables = Csvs(HostileStatement.Statement);
            Assert.All(tables, t => Assert.False(HasFormula(folder.FullName, t.Key, t.Value), t.Key));
            Assert.Contains(tables, t => Encoding.UTF8.GetString(t.Value).Contains("'=1+1", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void NoFieldBeginsLikeAFormulaWhateverItHolds() =>
        Gen.String[Gen.OneOf(Gen.Char["=+-@\t\r\n\",;'＝"], Gen.Char), 0, 12]
            .Sample(field =>
            {
                var guarded = Delimited.Guarded(field);
                Assert.True(guarded.Length == 0 || !"=+-@\t\r\n＝＋－＠".Contains(guarded[0]));
                Assert.EndsWith(field, guarded, StringComparison.Ordinal);
                var (quoted, closed) = (Delimited.Line(',', field, "x"), Delimited.Line(',', field));
                Assert.Equal(closed + ",x", quoted);
            });

    [Fact]
    public void TheDescriptionNamesEveryTableAndEveryColumn()
    {
        foreach (var statement in desk.Statements.Append(HostileStatement.Statement))
        {
            var files = Unpacked.Files(PublishedDesk.Written(statement, "csv"));
            var package = JsonDocument.Parse(files["datapackage.json"]).RootElement;
            var described = package
                .GetProperty("resources")
                .EnumerateArray()
                .ToDictionary(
                    r => r.GetProperty("path").GetString()!,
                    r => r.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!)
                );
            Assert.Equal(files.Keys.Where(k => k.EndsWith(".csv", StringComparison.Ordinal)).Order(), described.Keys.Order());
            Assert.All(
                described,
                d => Assert.Equal(string.Join(',', d.Value), Encoding.UTF8.GetString(files[d.Key]).TrimStart('\uFEFF').Split("\r\n")[0])
            );
            Assert.Matches("^[a-z0-9._-]+$", package.GetProperty("name").GetString());
        }
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("claims-about")]
    [InlineData("findings")]
    [InlineData("replies")]
    [InlineData("evidence")]
    public void ARowThatBearsOnAClaimHasWhoSaysIt(string table)
    {
        foreach (var statement in desk.Statements)
        {
            var rows = Rows(Csvs(statement)[table + ".csv"]);
            var (claim, by) = (Array.IndexOf(rows[0], "claim"), Array.IndexOf(rows[0], "said_by"));
            Assert.All(
                rows.Skip(1),
                r => Assert.Equal(Delimited.Guarded(statement.SpeakerOf(statement.Claims.Single(c => c.Code == r[claim]))), r[by])
            );
        }

        Assert.True(desk.Statements.Sum(s => Rows(Csvs(s)[table + ".csv"]).Count) > desk.Published.Count, $"no row of {table} anywhere");
    }

    [Fact]
    public void AReplyThatCameStandsInItsTableAndAWithdrawnFindingSaysWhy()
    {
        var tables = Csvs(PublishedStatement.Of(desk.Register, desk.Declaration));
        Assert.Contains(
            "We paid what was due, and T. M. has the receipt.",
            Encoding.UTF8.GetString(tables["replies.csv"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The second ledger was of another port.",
            Encoding.UTF8.GetString(tables["findings.csv"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void SignatoriesInEveryPoliticiansColumnsReadLikeTheFileKept() =>
        Golden.Matches(
            "harbour-reply.signatories.csv",
            Encoding
                .UTF8.GetString(PublishedDesk.Written(PublishedStatement.OfRecord(HarbourReply.Record), "everypolitician"))
                .TrimStart('\uFEFF')
                .Replace("\r\n", "\n", StringComparison.Ordinal)
        );

    [Fact]
    public void SignatoriesAreReadBackAsARoster()
    {
        var statement = PublishedStatement.Of(desk.Register, desk.Declaration);
        var import = RosterImport.Read(new MemoryStream(PublishedDesk.Written(statement, "everypolitician")));
        Assert.Equal("csv", import.Format);
        Assert.Empty(import.Skipped);
        var persons = statement.Record.Signatories.Where(s => s.Kind == PartyKind.Person).ToList();
        Assert.NotEmpty(persons);
        Assert.Equal(
            persons.Select(s => (s.Name, s.Group ?? s.Organisation)),
            import.Entries.Select(e => (e.Name, e.Groups is [var group, ..] ? group : null))
        );
    }

    private static bool HasFormula(string folder, string name, byte[] csv)
    {
        var (from, to) = (Path.Combine(folder, name + ".csv"), Path.Combine(folder, name + ".xlsx"));
        File.WriteAllBytes(from, csv);
        var (code, said) = OtherPrograms.Run("/usr/bin/ssconvert", "gnumeric", "--import-encoding=UTF-8", from, to);
        Assert.True(code == 0, said);
        var sheet = Unpacked.Files(File.ReadAllBytes(to)).Where(f => f.Key.Contains("worksheets/sheet", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sheet);
        return sheet.Any(f => Encoding.UTF8.GetString(f.Value).Contains("<f", StringComparison.Ordinal));
    }

    private static Dictionary<string, byte[]> Csvs(PublishedStatement statement) =>
        Unpacked
            .Files(PublishedDesk.Written(statement, "csv"))
            .Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    private static List<string[]> Rows(byte[] csv)
    {
        using var reader = new StreamReader(new MemoryStream(csv));
        return [.. CsvRows.Read(reader, ',').Select(r => r.Fields)];
    }
}
