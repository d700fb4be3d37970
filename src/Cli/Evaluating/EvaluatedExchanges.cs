using Rejoinder.Cli.Terminal;
using Rejoinder.Evaluation;
using Rejoinder.Evaluation.Comparing;
using Rejoinder.Exchanges;
using Rejoinder.Reading;

namespace Rejoinder.Cli.Evaluating;

/// <summary>Scores comparing twice: on the golds' own claims, so that errors of reading do not count, and on claims as they are read.</summary>
internal static class EvaluatedExchanges
{
    public static int Run(GoldFolder golds, string folder, ReadingOptions options, CancellationToken cancellation)
    {
        var opened = GoldExchanges.Open(folder);
        if (opened.Value is not { } exchanges)
        {
            return Complaint.Nothing(opened.Failure!.ToString());
        }

        var statements = golds.Statements.ToDictionary(s => s.Name, StringComparer.Ordinal);
        foreach (var name in exchanges.Exchanges.SelectMany(e => new[] { e.Statement, e.Reply }).Where(n => !statements.ContainsKey(n)))
        {
            return Complaint.Nothing($"{folder} speaks of {name}, which is not in the gold folder. Give the folder that holds it.");
        }

        using var comparer = new Comparer(options.UseEncoder);
        using var reader = new Reader(options);
        var (own, read) = (new ExchangeScore(), new ExchangeScore());
        foreach (var exchange in exchanges.Exchanges)
        {
            var (statement, reply) = (statements[exchange.Statement], statements[exchange.Reply]);
            own.Add(
                exchange,
                comparer.Compare(GoldRecords.Of(statement, []), GoldRecords.Of(reply, exchange.AddedReplyClaims), cancellation)
            );
            if (Read(reader, statement, cancellation) is { } first && Read(reader, reply, cancellation) is { } second)
            {
                read.Add(exchange, comparer.Compare(first, second, cancellation), statement, reply);
            }
        }

        using var output = new StreamWriter(StandardOutput.Open());
        output.WriteLine("claims of the golds");
        own.Write(output, each: true);
        output.WriteLine();
        output.WriteLine("claims as they are read");
        read.Write(output, each: true);
        return ExitCode.Done;
    }

    private static StatementRecord? Read(Reader reader, GoldStatement statement, CancellationToken cancellation) =>
        statement.FileToRead(original: false) is { } file
            ? reader.Read(File.ReadAllBytes(file), $"{statement.Name}/{Path.GetFileName(file)}", cancellation).Value
            : null;
}
