using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using Rejoinder.Cli.Registers;
using Rejoinder.Exchanges;
using Rejoinder.Publishing;
using Rejoinder.Publishing.Mcp;
using Rejoinder.Reading;

namespace Rejoinder.Cli;

/// <summary><c>rejoinder mcp</c>: what is published, for an assistant, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(StopSignal stop)
    {
        var noEncoder = ReadCommand.NoEncoder();
        var command = new Command(
            "mcp",
            "Answers an assistant over standard input and output, by the Model Context Protocol: what is published."
        )
        {
            noEncoder,
        };
        var register = new RegisterOptions();
        register.AddTo(command);
        command.SetAction(parsed =>
            RegisterOptions.Run(() =>
            {
                using var opened = register.Open(parsed);
                Serve(opened, !parsed.GetValue(noEncoder), stop.Token).GetAwaiter().GetResult();
                return ExitCode.Done;
            })
        );
        return command;
    }

    private static async Task Serve(Register.Register register, bool useEncoder, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        // Standard output is the protocol's.
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        var tools = new PublishedTools(
            register,
            () => Publisher.Of(register),
            new Lazy<Reader>(() => new Reader(ReadingOptions.Default with { UseEncoder = useEncoder })),
            new Lazy<Comparer>(() => new Comparer(useEncoder))
        );
        builder
            .Services.AddMcpServer(o => o.ServerInfo = new Implementation { Name = "rejoinder", Version = Version.Text })
            .WithStdioServerTransport()
            .WithTools(tools);
        await builder.Build().RunAsync(cancellation);
    }
}
