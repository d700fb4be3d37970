using System.CommandLine;
using System.Text;
using Rejoinder.Cli;
using Rejoinder.Cli.Terminal;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new StopSignal();
var root = new RootCommand("Rejoinder reads a public statement into a record: who speaks, what is claimed, about whom, on what source.")
{
    ReadCommand.Create(stop),
    EvaluateCommand.Create(stop),
    CompareCommand.Create(stop),
    MatchCommand.Create(),
    RosterCommand.Create(),
    AddCommand.Create(stop),
    ListCommand.Create(),
    ShowCommand.Create(),
    SearchCommand.Create(),
    SimilarCommand.Create(),
    TermCommand.Create(),
    StatsCommand.Create(),
    ServeCommand.Create(stop),
    PublishCommand.Create(stop),
    McpCommand.Create(stop),
    ExportCommand.Create(),
    ImportCommand.Create(stop),
    ImportsCommand.Create(),
    BackupCommand.Backup(),
    BackupCommand.Restore(),
    EraseCommand.Create(),
    JournalCommand.Create(stop),
    VerifyCommand.Create(stop),
};
HelpText.AddExamples(root);

try
{
    // A file may be called @name: no response files. A mistake in the command line is told in one line, with exit code 2.
    var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    if (parsed.Errors.Count > 0)
    {
        return Complaint.Usage(
            parsed.Errors[0].Message,
            parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name
        );
    }

    var plain = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await parsed.InvokeAsync(plain);
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return ExitCode.Stopped;
}
catch (IOException broken) when (StandardOutput.IsClosed(broken))
{
    // The reader of our output has left (`rejoinder … | head`): nothing is wrong, and there is nobody to tell.
    return ExitCode.Stopped;
}
catch (Exception bug)
{
    return Complaint.Bug(bug);
}
