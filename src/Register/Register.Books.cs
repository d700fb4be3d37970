using Rejoinder.Register.Accounts;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Drafts;
using Rejoinder.Register.Exchanges;
using Rejoinder.Register.Findings;
using Rejoinder.Register.Identities;
using Rejoinder.Register.Imports;
using Rejoinder.Register.Links;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Replies;
using Rejoinder.Register.Reviews;
using Rejoinder.Register.Rosters;
using Rejoinder.Register.Settings;
using Rejoinder.Register.Statements;
using Rejoinder.Register.Terms;

namespace Rejoinder.Register;

public sealed partial class Register
{
    /// <summary>Whether a text has the form of a claim's code.</summary>
    public static bool IsClaimCode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Contains(' ') && Code.TryClaim(text, out _, out _);
    }

    /// <summary>Who works on it.</summary>
    public AccountBook Accounts => new(this);

    /// <summary>Passwords and passkeys.</summary>
    public CredentialBook Credentials => new(this);

    /// <summary>Links by which people make their account or set a new password.</summary>
    public InvitationBook Invitations => new(this);

    /// <summary>Keys of programs.</summary>
    public ApiKeyBook ApiKeys => new(this);

    /// <summary>Who signed in and who tried.</summary>
    public SignInLog SignInLog => new(this);

    /// <summary>The desk's settings.</summary>
    public SettingBook Settings => new(this);

    /// <summary>What people have written and not saved.</summary>
    public DraftBook Drafts => new(this);

    /// <summary>The statements.</summary>
    public StatementBook Statements => new(this);

    /// <summary>The claims.</summary>
    public ClaimBook Claims => new(this);

    /// <summary>The parties of all statements.</summary>
    public PartyBook Parties => new(this);

    /// <summary>Rosters and watch lists.</summary>
    public RosterBook Rosters => new(this);

    /// <summary>Who of the rosters a party may be.</summary>
    public IdentityBook Identities => new(this);

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

    /// <summary>Others' files, taken in.</summary>
    public ImportBook Imports => new(this);

    /// <summary>Claims that others reviewed.</summary>
    public ReviewBook Reviews => new(this);

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
            DeedReader.Newest(s, subject is null ? "" : "WHERE d.subject = @subject", new { subject, take = Math.Clamp(take, 1, 1000) })
        );

    /// <summary>What was done after a deed, the oldest first, so that who keeps a copy knows what to make anew.</summary>
    /// <param name="number">The number of the last deed that is known; 0 for none.</param>
    /// <param name="take">How many at most.</param>
    /// <returns>Each deed's number, what was done, and the code of what it was done to.</returns>
    public IReadOnlyList<(long Number, string What, string Subject)> DeedsAfter(long number, int take = 1000) =>
        Read(s =>
            s.Query<(long Number, string What, string Subject)>(
                    "SELECT id, what, subject FROM deed WHERE id > @number ORDER BY id LIMIT @take",
                    new { number, take = Math.Clamp(take, 1, 10_000) }
                )
                .ToList()
        );

    /// <summary>The number of the newest deed; 0 where nothing was done.</summary>
    public long LastDeed => Read(s => s.One<long>("SELECT coalesce(max(id), 0) FROM deed"));

    /// <summary>Who did what to a statement, its claims, their findings and the requests for a reply to them, the newest first.</summary>
    /// <param name="code">Code of a statement, or of one claim.</param>
    /// <param name="take">How many at most.</param>
    /// <exception cref="RegisterException">There is no such statement or claim.</exception>
    public IReadOnlyList<Deed> History(string code, int take = 200) => Read(s => DeedReader.History(s, code, Math.Clamp(take, 1, 1000)));
}
