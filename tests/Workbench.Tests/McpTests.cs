using ModelContextProtocol.Client;
using Rejoinder.Register.Accounts;
using Xunit;

namespace Rejoinder.Workbench.Tests;

/// <summary>The Model Context Protocol over HTTP, with the protocol's own client.</summary>
public sealed class McpTests(Served served) : IClassFixture<Served>
{
    [Fact]
    public async Task AnAssistantWithAKeyReadsWhatIsPublished()
    {
        var cancel = TestContext.Current.CancellationToken;
        served.Register.Statements.Show(
            served.Declaration,
            true,
            null,
            served.Register.Statements.Get(served.Declaration).Revision,
            served.Accounts[Role.Editor]
        );
        await using var client = await McpClient.CreateAsync(Transport(Key()), cancellationToken: cancel);
        var tools = await client.ListToolsAsync(cancellationToken: cancel);
        Assert.Contains(tools, t => t.Name == "statement");
        var published = await client.CallToolAsync(
            "statement",
            new Dictionary<string, object?> { ["code"] = served.Declaration },
            cancellationToken: cancel
        );
        Assert.True(published.IsError is not true);
        Assert.NotEqual(0, published.StructuredContent!.Value.GetProperty("claims").GetArrayLength());
        var kept = await client.CallToolAsync(
            "statement",
            new Dictionary<string, object?> { ["code"] = served.Reply },
            cancellationToken: cancel
        );
        Assert.True(kept.IsError);
    }

    [Fact]
    public async Task WithoutAKeyNobodyIsAnswered() =>
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            McpClient.CreateAsync(Transport("rj_wrong"), cancellationToken: TestContext.Current.CancellationToken)
        );

    private string Key() => served.Register.ApiKeys.Make("assistant", ["read"], null, served.Accounts[Role.Reader]).Secret;

    private HttpClientTransport Transport(string key) =>
        new(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri(served.Address, "/api/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
            }
        );
}
