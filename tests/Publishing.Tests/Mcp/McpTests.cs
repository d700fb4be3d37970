using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Rejoinder.Exchanges;
using Rejoinder.Publishing.Mcp;
using Rejoinder.Reading;
using Xunit;

namespace Rejoinder.Publishing.Tests.Mcp;

/// <summary>A session of the protocol's own client library with the tools, over two pipes.</summary>
public sealed class McpTests(PublishedDesk desk) : IClassFixture<PublishedDesk>, IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private McpServer? server;
    private McpClient? client;

    public async ValueTask InitializeAsync()
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var tools = new PublishedTools(
            desk.Register,
            () => Publisher.Of(desk.Register),
            new Lazy<Reader>(() => new Reader(ReadingOptions.Default with { UseEncoder = false })),
            new Lazy<Comparer>(() => new Comparer(useEncoder: false))
        );
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "rejoinder", Version = "1" },
            ToolCollection = [],
        };
        foreach (
            var method in typeof(PublishedTools)
                .GetMethods()
                .Where(m => m.GetCustomAttributes(typeof(McpServerToolAttribute), false).Length > 0)
        )
        {
            options.ToolCollection.Add(McpServerTool.Create(method, tools));
        }

        server = McpServer.Create(
            new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()),
            options,
            NullLoggerFactory.Instance
        );
        _ = server.RunAsync(stop.Token);
        client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()));
    }

    public async ValueTask DisposeAsync()
    {
        await client!.DisposeAsync();
        await stop.CancelAsync();
        await server!.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task EveryToolOnlyReadsAndSaysWhatItIsFor()
    {
        var tools = await client!.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            ["compare", "earlier_claims", "exchange", "party", "read_text", "search", "statement", "statements", "term"],
            tools.Select(t => t.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations!.ReadOnlyHint));
        Assert.All(tools, t => Assert.NotEmpty(t.Description));
        Assert.All(tools, t => Assert.NotNull(t.ProtocolTool.OutputSchema));
    }

    [Fact]
    public async Task AStatementComesWithWhoSaysEachClaimAndWhereItStands()
    {
        var answer = await Ask("statement", ("code", desk.Declaration));
        var record = PublishedStatement.Of(desk.Register, desk.Declaration).Record;
        var points = record.Text.EnumerateRunes().Select(r => r.ToString()).ToArray();
        foreach (var claim in answer.GetProperty("claims").EnumerateArray())
        {
            Assert.NotEmpty(claim.GetProperty("saidBy").GetString()!);
            var anchor = claim.GetProperty("anchor");
            var (start, end) = (anchor.GetProperty("start").GetInt32(), anchor.GetProperty("end").GetInt32());
            Assert.Equal(claim.GetProperty("words").GetString(), string.Concat(points[start..end]));
            Assert.Equal(record.Source.Sha256, anchor.GetProperty("sha256").GetString());
        }

        var found = answer
            .GetProperty("claims")
            .EnumerateArray()
            .Single(c => c.GetProperty("code").GetString() == desk.Found)
            .GetProperty("findings")[0];
        Assert.Equal("Anna Analyst", found.GetProperty("foundBy").GetString());
    }

    [Fact]
    public async Task ClaimsAreSearchedFoundLikeOneAndLaidBesideTheReply()
    {
        var found = await Ask("search", ("words", "rapporteur"));
        Assert.NotEmpty(found.GetProperty("claims").EnumerateArray());
        var like = await Ask("earlier_claims", ("textOrClaim", desk.Found));
        Assert.All(
            like.GetProperty("claims").EnumerateArray(),
            c => Assert.NotEmpty(c.GetProperty("claim").GetProperty("saidBy").GetString()!)
        );
        var kept = await Ask("exchange", ("code", desk.Exchange));
        var compared = await Ask("compare", ("statement", desk.Declaration), ("reply", desk.Reply));
        Assert.Equal(kept.GetProperty("answered").GetArrayLength(), compared.GetProperty("answered").GetArrayLength());
        var named = PublishedStatement.Of(desk.Register, desk.Declaration).Claims.SelectMany(c => c.About).First(p => p.Code.Length > 0);
        var party = await Ask("party", ("codeOrName", named.Name));
        Assert.NotEmpty(party.GetProperty("statements").EnumerateArray());
        var term = await Ask("term", ("codeOrName", desk.Register.Terms.List()[0].Name));
        Assert.NotEmpty(term.GetProperty("definitions").EnumerateArray());
    }

    [Fact]
    public async Task ATextIsReadWithoutBeingKept()
    {
        var before = desk.Register.Statistics().Statements;
        var answer = await Ask("read_text", ("text", "# Open letter\n\nWe, the undersigned, say that the dam leaks.\n"));
        Assert.Contains(
            answer.GetProperty("claims").EnumerateArray(),
            c => c.GetProperty("words").GetString()!.Contains("the dam leaks", StringComparison.Ordinal)
        );
        Assert.Equal(before, desk.Register.Statistics().Statements);
    }

    public static TheoryData<string, string, string> Hidden =>
        new()
        {
            { "statement", "code", "SECRET" },
            { "search", "words", PublishedDesk.Unpublished },
            { "search", "words", "Marshgate" },
            { "search", "about", PublishedDesk.PrivatePerson },
            { "earlier_claims", "textOrClaim", $"The {PublishedDesk.Unpublished} Council took money from the port" },
            { "party", "codeOrName", PublishedDesk.PrivatePerson },
            { "party", "codeOrName", $"{PublishedDesk.Unpublished} Council" },
            { "compare", "statement", "SECRET" },
        };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task NothingOfWhatIsNotPublicIsTold(string tool, string field, string value)
    {
        var given = value == "SECRET" ? desk.Secret : value;
        var arguments = new Dictionary<string, object?> { [field] = given };
        if (tool == "compare")
        {
            arguments["reply"] = desk.Reply;
        }

        var answer = await client!.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        var text = string.Concat(answer.Content.OfType<TextContentBlock>().Select(b => b.Text))
            .Replace(given, "", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(PublishedDesk.Unpublished, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Marshgate", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(desk.Secret, text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Ask(string tool, params (string Name, string Value)[] arguments)
    {
        var answer = await client!.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => (object?)a.Value));
        Assert.True(answer.IsError is not true, string.Concat(answer.Content.OfType<TextContentBlock>().Select(b => b.Text)));
        return answer.StructuredContent!.Value;
    }
}
