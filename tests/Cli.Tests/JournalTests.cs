using System.Text.Json;
using System.Text.RegularExpressions;
using Rejoinder.Cli.Verifying;
using Xunit;

namespace Rejoinder.Cli.Tests;

/// <summary><c>rejoinder journal</c> and <c>rejoinder verify</c> from outside: a register, its public, and a stranger.</summary>
public sealed partial class JournalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AStrangerVerifiesWhatARegisterPublishesAndSeesWhatWasChanged()
    {
        await Add("first.txt", "We declare that the weir leaks.\n");
        await Add("second.txt", "We deny that the weir leaks.\n");
        Assert.Equal(0, (await Keeper("journal", "publish", "public")).ExitCode);
        var key = folder.File("key.txt", (await Keeper("journal", "key")).Output);

        var first = await Stranger("verify", "public", "--key", key);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("public: holds (journal rejoinder.local/j-", first.Output, StringComparison.Ordinal);

        await Add("third.txt", "They say nothing of the weir.\n");
        await Keeper("journal", "publish", "public");
        using (var web = new WebFolder(folder["public"]))
        {
            Assert.Contains("3 signed entries", (await Stranger("verify", web.Address)).Output, StringComparison.Ordinal);
        }

        var bundle = folder[Path.Combine("public", "tile", "entries", "000.p", "3")];
        File.WriteAllText(
            bundle,
            File.ReadAllText(bundle).Replace("statement-received", "statement-received".ToUpperInvariant(), StringComparison.Ordinal)
        );
        var second = await Stranger("verify", "public", "--format", "json");
        Assert.Equal(1, second.ExitCode);
        using var json = JsonDocument.Parse(second.Output);
        var evidence = json.RootElement.GetProperty("evidence")[0];
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal("tile/entries/000.p/3", evidence.GetProperty("path").GetString());
        Assert.Equal(
            await File.ReadAllTextAsync(folder[Path.Combine("public", "checkpoint")], Cancel),
            evidence.GetProperty("later").GetString()
        );
    }

    [Fact]
    public async Task AProofAndItsEntryAreAllThatIsNeeded()
    {
        await Add("first.txt", "We declare that the weir leaks.\n");
        var code = Code().Match((await Keeper("journal", "list")).Output).Value;
        var made = await Keeper("journal", "proof", code, "--out", "letter.tlog-proof");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Equal(2, (await Stranger("verify", "letter.tlog-proof")).ExitCode);

        var key = (await Keeper("journal", "key")).Output.Trim();
        Assert.Equal(0, (await Stranger("verify", "letter.tlog-proof", "--key", key)).ExitCode);
        File.AppendAllText(folder["letter.json"], " ");
        var changed = await Stranger("verify", "letter.tlog-proof", "--key", key);
        Assert.Equal(1, changed.ExitCode);
        Assert.Contains("DOES NOT HOLD", changed.Output, StringComparison.Ordinal);
        Assert.Contains("The proof:", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARegisterIsVerifiedFromTheInside()
    {
        await Add("first.txt", "We declare that the weir leaks.\n");
        var sound = await Keeper("verify");
        Assert.Equal((0, ""), (sound.ExitCode, sound.Error));
        var shown = (await Keeper("journal", "show", "0", "--salts")).Output.Split('\n');
        Assert.StartsWith("{\"about\":[],\"act\":\"statement-received\"", shown[0], StringComparison.Ordinal);
        Assert.Contains(shown, l => l.StartsWith("  document: document:1, salt ", StringComparison.Ordinal));
        Assert.Contains("1 entry, 1 signed", (await Keeper("journal")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeyIsExportedImportedAndChanged()
    {
        await Add("first.txt", "We declare that the weir leaks.\n");
        var line = (await Keeper("journal", "key")).Output;
        Assert.Equal(0, (await Keeper("journal", "key", "--export", "key.pem")).ExitCode);
        Assert.Equal(2, (await Keeper("journal", "key", "--export", "key.pem")).ExitCode);
        Directory.Delete(folder["register.db.keys"], recursive: true);
        Assert.Contains("not signed", (await Add("second.txt", "We deny it.\n")).Error, StringComparison.Ordinal);
        Assert.Equal(line, (await Keeper("journal", "key", "--import", "key.pem")).Output);
        Assert.Contains("2 entries, 2 signed", (await Keeper("journal")).Output, StringComparison.Ordinal);

        Assert.NotEqual(line, (await Keeper("journal", "rotate")).Output);
        Assert.Equal(2, (await Keeper("journal", "key", "--all")).Output.TrimEnd().Split('\n').Length);
        Assert.Equal(2, (await Keeper("journal", "name", "other")).ExitCode);
        Assert.Equal(0, (await Keeper("journal", "restart", "--reason", "A trial.", "--origin", "register.example.org/second")).ExitCode);
        Assert.StartsWith("register.example.org/second: 2 entries, 2 signed", (await Keeper("journal")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "no such place")]
    [InlineData("verify", ".")]
    [InlineData("verify", "--key", "no key")]
    [InlineData("verify", "http://127.0.0.1:9/journal")]
    [InlineData("journal", "show", "99")]
    [InlineData("journal", "proof", "s-0000000000")]
    [InlineData("journal", "key", "--export", "a", "--import", "b")]
    [InlineData("journal", "restart")]
    public async Task WrongUseIsTwoWithAWordOfHelp(params string[] arguments)
    {
        await Add("first.txt", "We declare that the weir leaks.\n");
        var ran = await Keeper(arguments);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("rejoinder: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheWebIsReadWithinItsLimits()
    {
        using var web = new WebFolder(folder.Place);
        using var journal = new WebJournal(new Uri(web.Address), Cancel);
        folder.File("checkpoint", "x");
        Assert.Equal("x"u8.ToArray(), journal.Read("checkpoint"));
        Assert.Null(journal.Read("tile/0/000"));
        Assert.Equal("x"u8.ToArray(), journal.Read("moved/checkpoint"));
        Assert.Contains("is redirected to http://elsewhere.example/", Problem("away"), StringComparison.Ordinal);
        Assert.Contains("redirected more than 5 times", Problem("round"), StringComparison.Ordinal);
        Assert.Contains("has more than 16777472 bytes", Problem("endless"), StringComparison.Ordinal);
        Assert.Contains("answers 500", Problem("broken"), StringComparison.Ordinal);

        string Problem(string path) => Assert.Throws<Register.RegisterException>(() => journal.Read(path)).Message;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Ran> Add(string name, string text) => Keeper("add", folder.File(name, text), "--no-encoder");

    private Task<Ran> Keeper(params string[] arguments) => Run("keeper", arguments);

    private Task<Ran> Stranger(params string[] arguments) => Run("stranger", arguments);

    private Task<Ran> Run(string who, string[] arguments) =>
        Running.Rejoinder(
            arguments,
            "",
            folder.Place,
            new()
            {
                ["REJOINDER_DATA"] = folder[who],
                ["REJOINDER_REGISTER"] = folder["register.db"],
                ["REJOINDER_KEY_PASSWORD"] = "correct horse",
            }
        );

    [GeneratedRegex("s-[0-9a-z]{10}")]
    private static partial Regex Code();
}
