using System.CommandLine;
using Rejoinder.Cli;
using Rejoinder.Reading;

if (args is ["match" or "roster", ..])
{
    return new RootCommand { MatchCommand.Create(), RosterCommand.Create() }
        .Parse(args)
        .Invoke();
}

// rejoinder read GOLD_FOLDER OUT: one record a statement folder.
var reader = new Reader();
foreach (var folder in Directory.GetDirectories(args[1]))
{
    var file = new[] { "text.txt", "original.txt", "original.md" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
    if (file is null)
    {
        continue;
    }

    var result = reader.Read(File.ReadAllBytes(file), Path.GetFileName(file));
    if (result.Value is { } record)
    {
        Directory.CreateDirectory(args[2]);
        using var stream = File.Create(Path.Combine(args[2], Path.GetFileName(folder) + ".json"));
        RecordJson.Write(record, stream);
    }
    else
    {
        Console.Error.WriteLine($"{folder}: {result.Failure}");
    }
}

return 0;
