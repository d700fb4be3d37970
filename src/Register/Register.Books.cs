using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Exchanges;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Links;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Rosters;
using Rejoinder.Register.Statements;
using Rejoinder.Register.Terms;

namespace Rejoinder.Register;

public sealed partial class Register
{
    /// <summary>Who works on it.</summary>
    public AccountBook Accounts => new(this);

    /// <summary>The statements.</summary>
    public StatementBook Statements => new(this);

    /// <summary>The claims.</summary>
    public ClaimBook Claims => new(this);

    /// <summary>The parties of all statements.</summary>
    public PartyBook Parties => new(this);

    /// <summary>Rosters and watch lists.</summary>
    public RosterBook Rosters => new(this);

    /// <summary>Statements beside the replies to them.</summary>
    public ExchangeBook Exchanges => new(this);

    /// <summary>Contested terms and case sheets.</summary>
    public TermBook Terms => new(this);

    /// <summary>Links between parties.</summary>
    public LinkBook Links => new(this);

    /// <summary>Evidence, for and against.</summary>
    public EvidenceBook Evidence => new(this);

    /// <summary>What people found.</summary>
    public FindingBook Findings => new(this);

    /// <summary>The right of reply.</summary>
    public ReplyBook Replies => new(this);

    /// <summary>The desk's scale of ratings, best supported first.</summary>
    public IReadOnlyList<string> Ratings => Read(RatingScale.Of);

    /// <summary>Sets the desk's scale. Findings keep the rating they were given.</summary>
    /// <exception cref="RegisterException">It has fewer than two ratings, or <paramref name="by"/> is no administrator.</exception>
    public void SetRatings(IReadOnlyList<string> ratings, Account by) =>
        Write(
            by,
            s =>
            {
                RatingScale.Set(s, ratings);
                return true;
            }
        );

    /// <summary>How much it holds.</summary>
    public Statistics Statistics() => Read(Rejoinder.Register.Statistics.Of);

    /// <summary>Who did what to something, the newest first.</summary>
    /// <param name="subject">A code; null for everything.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<Deed> Deeds(string? subject = null, int take = 100) =>
        Read(s =>
            s.Query<(string At, string By, string What, string Subject)>(
                    """
                    SELECT d.at, a.name, d.what, d.subject FROM deed d JOIN account a ON a.id = d.account_id
                    WHERE CAST(@subject AS TEXT) IS NULL OR d.subject = @subject ORDER BY d.id DESC LIMIT @take
                    """,
                    new { subject, take = Math.Clamp(take, 1, 1000) }
                )
                .Select(d => new Deed(Times.Read(d.At), d.By, d.What, d.Subject))
                .ToList()
        );
}

/// <summary>Something that was done.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="What">What.</param>
/// <param name="Subject">The code of what it was done to.</param>
public sealed record Deed(DateTimeOffset At, string By, string What, string Subject);
