using System.Text.Json;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Reviews;
using Rejoinder.Register.Rosters;

namespace Rejoinder.Register.Imports;

/// <summary>
/// Takes back what a run brought. What people, or a later import, went on with stays, and is told: reviews and rosters are as before, claims are
/// struck, as their numbers are never given twice.
/// </summary>
internal sealed class ImportUndo(Session s, long run)
{
    private const int Some = 500;
    private readonly List<Told> stayed = [];
    private long gone;

    /// <summary>Some of what is left.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool Next()
    {
        var items = s.Query<(long Id, string Subject, string Did, string? Before, long Revision)>(
                "SELECT id, subject, did, before_value, revision FROM import_item WHERE run_id = @run AND state = @standing ORDER BY id DESC LIMIT @some",
                new
                {
                    run,
                    standing = ImportRows.Standing,
                    some = Some,
                }
            )
            .ToList();
        foreach (var item in items)
        {
            var why = item.Subject[0] switch
            {
                Code.Review => Review(item.Subject, item.Before, item.Revision),
                Code.Roster => Roster(item.Id, item.Subject, item.Before, item.Revision),
                _ => Claim(item.Id, item.Subject, item.Before, item.Revision),
            };
            gone += why is null ? 1 : 0;
            if (why is not null)
            {
                stayed.Add(new Told(item.Subject, why));
            }

            s.Execute(
                "UPDATE import_item SET state = @state WHERE id = @Id",
                new { state = why is null ? ImportRows.Undone : ImportRows.Stayed, item.Id }
            );
        }

        Tell();
        return items.Count == Some;
    }

    private void Tell()
    {
        var told = ImportRows.ReadTold(s.One<string>("SELECT stayed_told FROM import_run WHERE id = @run", new { run }));
        s.Execute(
            "UPDATE import_run SET gone = gone + @gone, stayed = stayed + @count, stayed_told = @told WHERE id = @run",
            new
            {
                gone,
                count = (long)stayed.Count,
                told = ImportRows.Write([.. told.Concat(stayed).Take(ImportRun.MostTold)]),
                run,
            }
        );
    }

    private string? Review(string code, string? before, long revision)
    {
        if (ReviewRows.ByCode(s, code) is not { } review)
        {
            return null;
        }

        if (review.Revision != revision)
        {
            return review.IsErased && before is null ? Delete(review) : "a later import changed it";
        }

        if (before is null)
        {
            return Delete(review);
        }

        ReviewRows.Update(s, review.Id, JsonSerializer.Deserialize<NewReview>(before)!);
        // As it was: what made it so can be undone too.
        s.Execute("UPDATE review SET revision = @revision WHERE id = @Id", new { revision = revision - 1, review.Id });
        return null;
    }

    private string? Delete(ReviewState review)
    {
        s.Execute("DELETE FROM review WHERE id = @Id", new { review.Id });
        return null;
    }

    private string? Roster(long item, string code, string? before, long revision)
    {
        var newest = RosterBook.Newest(s, code);
        if (newest is null || newest.Version != revision)
        {
            return newest is null ? null : "a newer version came since";
        }

        if (before is not null)
        {
            var version = JsonSerializer.Deserialize<RosterBefore>(before)!.Version;
            var (now, _) = RosterBook.Keep(s, newest.Name, RosterBook.EntriesOf(s, code, version));
            Follow(item, code, version, now.Version);
            return null;
        }

        RosterBook.Withdraw(s, code);
        return null;
    }

    private string? Claim(long item, string code, string? before, long revision)
    {
        var claim = ClaimReader.ByCode(s, code);
        if (claim.State is ClaimState.Struck or ClaimState.Gone)
        {
            return null;
        }

        if (claim.Revision != revision || claim.IsOrphaned)
        {
            return "people changed it since, or its statement did";
        }

        if (Use(claim) is { } use)
        {
            return use;
        }

        var change =
            before is null ? new ClaimChange { State = ClaimState.Struck }
            : JsonSerializer.Deserialize<ClaimBefore>(before) is var was
                ? new ClaimChange
                {
                    Bounds = (was!.Start, was.End) == (claim.Quote.Start, claim.Quote.End) ? null : (was.Start, was.End),
                    Kind = was.Kind,
                }
            : new ClaimChange();
        new ClaimChanger(s, claim).Apply(change);
        // By this revision it is known that nobody went on with it.
        s.Execute("UPDATE import_item SET revision = @revision WHERE id = @item", new { revision = revision + 1, item });
        if (before is not null)
        {
            Follow(item, code, revision - 1, revision + 1);
        }

        return null;
    }

    // The thing is as an earlier run left it, under a newer revision: that run can be undone too.
    private void Follow(long item, string code, long from, long to) =>
        s.Execute(
            "UPDATE import_item SET revision = @to WHERE subject = @code AND state = @standing AND id < @item AND revision = @from",
            new
            {
                to,
                code,
                standing = ImportRows.Standing,
                item,
                from,
            }
        );

    // What people hung on it.
    private string? Use(KeptClaim claim)
    {
        var (evidence, findings, replies, links) = s.One<(long, long, long, long)>(
            """
            SELECT (SELECT count(*) FROM bearing WHERE subject = @Code), (SELECT count(*) FROM finding WHERE claim_id = @Id),
                (SELECT count(*) FROM reply_request WHERE claim_id = @Id),
                (SELECT count(*) FROM exchange_link WHERE claim_id = @Id OR reply_claim_id = @Id)
            """,
            new { claim.Code, claim.Id }
        );
        string[] uses =
        [
            .. new[]
            {
                ("evidence", evidence),
                ("a finding", findings),
                ("a request for a reply", replies),
                ("a link of an exchange", links),
            }
                .Where(u => u.Item2 > 0)
                .Select(u => u.Item1),
        ];
        return uses.Length == 0 ? null : $"{string.Join(", ", uses)} hang on it";
    }
}
