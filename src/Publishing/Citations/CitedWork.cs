using System.Collections.Immutable;
using Rejoinder.Reading;
using Rejoinder.Register.Claims;

namespace Rejoinder.Publishing.Citations;

/// <summary>A statement or a claim as a work to cite. Immutable.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Title">The title, or the claim's words to the letter.</param>
/// <param name="Authors">Who says it; empty where the text names nobody.</param>
/// <param name="Kind">What it is: <c>Declaration</c>, <c>Allegation, claim 4 of the declaration “…”</c>.</param>
/// <param name="Issued">ISO 8601 date, month or year; null where the statement gives none.</param>
/// <param name="Address">Where it is found; null where addresses lead nowhere.</param>
/// <param name="Language">BCP 47; null where it is not known.</param>
/// <param name="Note">Who is said to say it, in a sentence.</param>
/// <param name="IsSpeech">It was spoken.</param>
internal sealed record CitedWork(
    string Id,
    string Title,
    ImmutableArray<Agent> Authors,
    string Kind,
    string? Issued,
    string? Address,
    string? Language,
    string Note,
    bool IsSpeech
)
{
    /// <summary>The statement, and each of its claims after it.</summary>
    public static IEnumerable<CitedWork> Of(PublishedStatement statement)
    {
        var whole = Whole(statement);
        return statement.Claims.Select(c => Of(statement, c, whole)).Prepend(whole);
    }

    /// <summary>The parts of the date: one, two or three; empty where there is none.</summary>
    public ImmutableArray<int> DateParts
    {
        get
        {
            var parts = ImmutableArray.CreateBuilder<int>();
            foreach (var part in (Issued ?? "").Split('-').Take(3))
            {
                if (!int.TryParse(part, System.Globalization.NumberStyles.None, null, out var number))
                {
                    break;
                }

                parts.Add(number);
            }

            return parts.ToImmutable();
        }
    }

    private static CitedWork Whole(PublishedStatement statement)
    {
        var record = statement.Record;
        var kind = record.Kind.Replace('-', ' ');
        return new CitedWork(
            statement.Code,
            statement.Head.Title,
            Agent.Declarants(statement),
            char.ToUpperInvariant(kind[0]) + kind[1..],
            record.Issued,
            Led(statement, statement.Publisher.Addresses.Statement(statement.Code)),
            record.Language == "und" ? null : record.Language,
            $"Said by {statement.Speakers}. SHA-256 of the document: {record.Source.Sha256}",
            record.Kind == StatementKinds.Speech
        );
    }

    private static CitedWork Of(PublishedStatement statement, KeptClaim claim, CitedWork whole) =>
        whole with
        {
            Id = claim.Code,
            Title = claim.Quote.Words,
            Authors = claim.Speaker == Attribution.Declarants ? whole.Authors : Agent.Speakers(statement, claim),
            Kind = FormattableString.Invariant(
                $"{ClaimWords.Of(claim.Kind).Label}, claim {PublishedStatement.NumberOf(claim.Code)} of the {statement.Record.Kind.Replace('-', ' ')} “{whole.Title}”"
            ),
            Address = Led(statement, statement.Publisher.Addresses.Claim(claim.Code)),
            Note = $"Said by {statement.SpeakerOf(claim)}",
        };

    private static string? Led(PublishedStatement statement, string address) => statement.Publisher.Addresses.Lead ? address : null;
}
