using System.Text.Json;
using Rejoinder.Reading.Models;
using Rejoinder.Training;
using Rejoinder.Training.Export;

// base FOLDER: the base encoder's files. export SHARED OUT: labelled documents as JSON lines.
// embed MODEL SENTENCES OUT: pieces and vectors of sentences.
switch (args[0])
{
    case "base":
        Directory.CreateDirectory(args[1]);
        MiniLm.Extract(args[1]);
        break;
    case "embed":
        SentenceExport.Write(args[1], args[2], args[3]);
        break;
    case "export":
        var pieces = new WordPieces();
        Directory.CreateDirectory(args[2]);
        var statements = Path.Combine(args[1], "statements");
        var export = new StatementExport(pieces, StatementExport.Aliases(Path.Combine(statements, "aliases.json")));
        foreach (var set in new[] { "train", "annotated" })
        {
            Write(
                set,
                Directory
                    .GetDirectories(Path.Combine(statements, set))
                    .Order(StringComparer.Ordinal)
                    .Select(export.Export)
                    .OfType<LabelledDocument>()
            );
        }

        var names = new NamesExport(pieces);
        var datasets = Path.Combine(args[1], "datasets");
        foreach (
            var (set, files) in new[]
            {
                ("names", "crossner_politics/train,re3d/train,wikigold/all,uner_en_ewt/train_prerelease_2022-12-02,wnut17/train"),
                ("names-dev", "crossner_politics/dev,uner_en_ewt/dev,wnut17/dev"),
            }
        )
        {
            Write(set, files.Split(',').SelectMany(f => names.Export(Path.Combine(datasets, f + ".jsonl.gz"), f.Split('/')[0])));
        }

        var debates = new ClaimBusterExport(pieces);
        foreach (var half in new[] { "crowdsourced", "groundtruth" })
        {
            WriteLines(half, debates.Export(Path.Combine(datasets, "claimbuster", half + ".jsonl.gz")));
        }

        break;
}

void Write(string name, IEnumerable<LabelledDocument> documents) => WriteLines(name, documents);

void WriteLines<T>(string name, IEnumerable<T> lines)
{
    using var writer = new StreamWriter(Path.Combine(args[2], name + ".jsonl"));
    foreach (var line in lines)
    {
        writer.WriteLine(JsonSerializer.Serialize(line));
    }
}
