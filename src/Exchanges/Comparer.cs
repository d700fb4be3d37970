using System.Collections.Immutable;
using System.Globalization;
using Rejoinder.Exchanges.Answering;
using Rejoinder.Exchanges.Differences;
using Rejoinder.Exchanges.Likeness;
using Rejoinder.Exchanges.Parties;
using Rejoinder.Reading;
using Rejoinder.Reading.Models;

namespace Rejoinder.Exchanges;

/// <summary>
/// A statement and the reply to it -> what is answered, by what, and what is passed over. Turning the two round changes nothing but the
/// direction: which of them answers is told from the texts. Thread-safe; make one and share it, since it holds the encoder.
/// </summary>
/// <param name="useEncoder">Whether likeness of meaning is asked of the sentence encoder; without it words, names and figures decide.</param>
public sealed class Comparer(bool useEncoder = true) : IDisposable
{
    /// <summary>
    /// The encoder reads some hundred claims in a second; past this many in both texts together words, names and figures decide alone, so
    /// that long texts are compared in a second too.
    /// </summary>
    public const int MostEncodedClaims = 160;

    /// <summary>
    /// Claims of a text past this many are not compared and count as passed over: every claim is held against every other, and a text that
    /// long is no statement.
    /// </summary>
    public const int MostClaims = 4000;

    private readonly SentenceMeaning? _meaning = useEncoder ? SentenceMeaning.TryLoad() : null;

    /// <summary>Compares two statements.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="reply">The reply to it.</param>
    /// <param name="cancellation">Stops the comparison; <see cref="OperationCanceledException"/> is thrown then.</param>
    public Exchange Compare(StatementRecord statement, StatementRecord reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(reply);
        // All that follows is reckoned in the direction that the texts show.
        return AnsweringSide.IsSecond(statement, reply)
            ? Compare(statement, reply, _meaning, cancellation)
            : Compare(reply, statement, _meaning, cancellation).Turned();
    }

    /// <inheritdoc/>
    public void Dispose() => _meaning?.Dispose();

    private static Exchange Compare(
        StatementRecord earlier,
        StatementRecord later,
        SentenceMeaning? meaning,
        CancellationToken cancellation
    )
    {
        var (ofEarlier, ofLater, pairs) = PartyJoiner.Join(earlier, later);
        var (answered, answering) = ClaimTexts.Of(Bounded(earlier), Bounded(later), Keys(pairs));
        cancellation.ThrowIfCancellationRequested();
        var encoded = earlier.Claims.Length + later.Claims.Length <= MostEncodedClaims ? meaning : null;
        var likeness = new ClaimLikeness(answered, answering, encoded, cancellation);
        var found = AnswerFinder.Find(answered, answering, earlier, later, likeness);
        return new Exchange
        {
            Notes = Notes(earlier, later, meaning),
            Statement = earlier,
            Reply = later,
            ReplyIsLater = true,
            Links = Exchange.InOrder(
                earlier,
                later,
                found.Select(f => new ClaimLink(
                    earlier.Claims[f.Answered].Id,
                    later.Claims[f.Answering].Id,
                    f.Relation,
                    f.IsBlanket,
                    f.Reasons
                ))
            ),
            Parties = ofEarlier,
            PartiesOfReply = ofLater,
            Differences =
            [
                .. DifferenceFinder
                    .Find(earlier, later, answered, answering, likeness)
                    .OrderBy(d => d.InStatement.Start)
                    .ThenBy(d => d.InReply.Start)
                    .ThenBy(d => d.What, StringComparer.Ordinal),
            ],
        };
    }

    // Worded alike for both texts, so that turning them round changes nothing.
    private static ImmutableArray<string> Notes(StatementRecord earlier, StatementRecord later, SentenceMeaning? meaning)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var claims = earlier.Claims.Length + later.Claims.Length;
        if (meaning is null)
        {
            notes.Add("The sentence encoder was not asked: words, names and figures alone decided what answers what.");
        }
        else if (claims > MostEncodedClaims)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The two texts make {claims:N0} claims, and past {MostEncodedClaims} the sentence encoder is not asked: words, names and figures alone decided what answers what."
                )
            );
        }

        if (Math.Max(earlier.Claims.Length, later.Claims.Length) > MostClaims)
        {
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of each text the first {MostClaims:N0} claims were compared; those behind them count as passed over without having been looked at."
                )
            );
        }

        return notes.ToImmutable();
    }

    private static StatementRecord Bounded(StatementRecord record) =>
        record.Claims.Length <= MostClaims ? record : record with { Claims = record.Claims[..MostClaims] };

    private static Dictionary<(int Text, string Id), string> Keys(ImmutableArray<(string First, string Second)> pairs)
    {
        var keys = new Dictionary<(int, string), string>();
        for (var i = 0; i < pairs.Length; i++)
        {
            // A party that two of the other text were joined with makes all three one.
            var key =
                keys.GetValueOrDefault((0, pairs[i].First))
                ?? keys.GetValueOrDefault((1, pairs[i].Second))
                ?? i.ToString(CultureInfo.InvariantCulture);
            keys.TryAdd((0, pairs[i].First), key);
            keys.TryAdd((1, pairs[i].Second), key);
        }

        return keys;
    }
}
