using System.Text;

namespace Rejoinder.Publishing.Tests.Validating;

/// <summary>All checks of formats that there are.</summary>
internal sealed class FormatChecks(NodeClients clients)
{
    private readonly JsonLdCheck jsonld = new(clients);
    private readonly AnnotationCheck annotations = new(clients);
    private readonly AkomaNtosoCheck akn = new();
    private readonly CitationCheck citations = new(clients);
    private readonly FollowTheMoneyModel model = new();

    /// <summary>What each format is held to.</summary>
    public static IReadOnlyDictionary<string, string> HeldTo { get; } =
        new Dictionary<string, string>
        {
            ["jsonld"] = "read by a JSON-LD processor in safe mode; every type and property of the vocabulary",
            ["annotations"] = "the W3C suite's MUST assertions of collection, page and each annotation, and its selectors' ones",
            ["akn"] = "the XSD; references that lead; the text to the letter",
            ["bibtex"] = "read back by a citation library",
            ["csl"] = "read back by a citation library",
            ["ftm"] = "the model: schemas, properties, types, ranges, what is required",
            ["popolo"] = "the official schemas (JSON Schema draft 3)",
        };

    /// <summary>How many assertions of the W3C suite were asked.</summary>
    public int Assertions => annotations.Asked;

    public IEnumerable<(string Format, string Problem)> Problems(PublishedStatement statement, Dictionary<string, byte[]> written)
    {
        foreach (var problem in jsonld.Problems(written["jsonld"]))
        {
            yield return ("jsonld", problem);
        }

        foreach (var problem in annotations.Problems(written["annotations"]))
        {
            yield return ("annotations", problem);
        }

        foreach (var problem in akn.Problems(written["akn"], statement.Record.Text))
        {
            yield return ("akn", problem);
        }

        foreach (var problem in model.Faults(Encoding.UTF8.GetString(written["ftm"]).Split('\n', StringSplitOptions.RemoveEmptyEntries)))
        {
            yield return ("ftm", problem);
        }

        foreach (var problem in citations.Problems(statement, written["bibtex"], written["csl"]))
        {
            yield return (problem.Split(':')[0], problem);
        }
    }
}
