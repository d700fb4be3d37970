using System.Globalization;
using Rejoinder.Reading;
using Rejoinder.Register.Bench.Generating;

namespace Rejoinder.Register.Bench;

/// <summary><c>generate STATEMENTS CLAIMS FILE|- [SEED]</c>: records of made-up statements, one a line.</summary>
internal static class GenerateCommand
{
    public static int Run(string[] arguments)
    {
        var statements = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var claims = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var seed = arguments.Length > 3 ? int.Parse(arguments[3], CultureInfo.InvariantCulture) : 1;
        using var stream = arguments[2] == "-" ? Console.OpenStandardOutput() : File.Create(arguments[2]);
        using var buffered = new BufferedStream(stream, 1 << 20);
        var generator = new StatementGenerator(seed);
        var counts = ClaimCounts.Of(statements, claims, seed);
        for (var i = 0; i < statements; i++)
        {
            RecordJson.Write(generator.Record(i, counts[i]), buffered, inOneLine: true);
            buffered.WriteByte((byte)'\n');
        }

        return 0;
    }
}
