using System.Text;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Parties;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Erasing;

/// <summary>
/// Takes a person's name out of everything: in each text that has it every letter of it becomes a black box, so that no other place moves;
/// the documents with it go; the party stays, without a name.
/// </summary>
internal sealed class PartyEraser(Session s)
{
    private const string Blackened = "\u2588\u2588\u2588";

    public Erased Erase(string code)
    {
        var root = PartyReader.One(s, code);
        var party = PartyReader.ById(s, root);
        var ids = PartyReader.WithMerged(s, [root]).ToArray();
        var statements = s.Query<long>(
                $"""
                SELECT DISTINCT statement_id FROM statement_party WHERE {s.Store.In("party_id", "@ids")}
                UNION SELECT DISTINCT statement_id FROM voice WHERE {s.Store.In("party_id", "@ids")}
                """,
                new { ids }
            )
            .ToArray();
        var (claims, documents, places) = (0, 0, new List<string>());
        var called = new Blackening(party.Spellings.Select(n => n.Name).Append(party.Name));
        Drafts(called);
        ImportEraser.Name(s, called);
        foreach (var statement in statements)
        {
            var names = Names(statement, ids);
            Drafts(names);
            claims += Claims(statement, names);
            documents += Versions(statement, names, places);
            s.Execute(
                $"UPDATE statement_party SET name = @box WHERE statement_id = @statement AND {s.Store.In("party_id", "@ids")}",
                new
                {
                    box = Blackened,
                    statement,
                    ids,
                }
            );
            s.Execute(
                $"UPDATE voice SET name = @box WHERE statement_id = @statement AND {s.Store.In("party_id", "@ids")}",
                new
                {
                    box = Blackened,
                    statement,
                    ids,
                }
            );
        }

        foreach (var id in ids)
        {
            Forget(s, id);
        }

        places.AddRange(Requests(ids));
        var entry = new Eraser(s).Enter($"party:{party.Code}", places);
        s.Deed("erased", party.Code);
        return new Erased(party.Code, statements.Length, claims, documents, entry);
    }

    /// <summary>Takes a party's name and words away.</summary>
    public static void Forget(Session s, long id)
    {
        s.Execute("DELETE FROM party_word WHERE party_id = @id", new { id });
        s.Execute("DELETE FROM party_match WHERE party_id = @id", new { id });
        s.Execute(
            "UPDATE party SET name = '', name_key = @key, erased_at = @now, revision = revision + 1 WHERE id = @id",
            new
            {
                key = FormattableString.Invariant($"erased:{id}"),
                now = s.Now,
                id,
            }
        );
    }

    // All that the statement calls them.
    private Blackening Names(long statement, long[] ids)
    {
        var names = s.Query<string>(
                $"""
                SELECT name FROM statement_party WHERE statement_id = @statement AND {s.Store.In("party_id", "@ids")}
                UNION SELECT name FROM voice WHERE statement_id = @statement AND {s.Store.In("party_id", "@ids")}
                UNION SELECT name FROM party WHERE {s.Store.In("id", "@ids")}
                """,
                new { statement, ids }
            )
            .ToList();
        var local = s.Query<string>(
                $"SELECT local_id FROM statement_party WHERE statement_id = @statement AND {s.Store.In("party_id", "@ids")}",
                new { statement, ids }
            )
            .ToHashSet(StringComparer.Ordinal);
        var record = StatementReader.Record(
            s,
            StatementReader.ByCode(s, s.One<string>("SELECT code FROM statement WHERE id = @statement", new { statement }))
        );
        var mentions = record.Parties.Where(p => local.Contains(p.Id)).SelectMany(p => p.Mentions).Select(m => m.Words);
        return new Blackening(names.Concat(mentions));
    }

    private int Claims(long statement, Blackening names)
    {
        var rows = s.Query<(long Id, string Words, string Speaker, string? Cites, string Flags)>(
                "SELECT id, words, speaker, cites_words, flags FROM claim WHERE statement_id = @statement",
                new { statement }
            )
            .Select(r => (r.Id, r.Words, r.Speaker, r.Cites, r.Flags, Black: names.Text(r.Words)))
            .ToList();
        var changed = rows.Where(r => r.Black != r.Words || names.Text(r.Speaker) != r.Speaker || (r.Cites is { } c && names.Text(c) != c))
            .ToList();
        s.ChangedWords.UnionWith(changed.Select(r => r.Id));
        ClaimFacets.Change(
            s,
            changed.ConvertAll(r => r.Id),
            () =>
            {
                foreach (var row in changed)
                {
                    s.Execute(
                        "UPDATE claim SET words = @Black, speaker = @speaker, cites_words = @cites, flags = @flags WHERE id = @Id",
                        new
                        {
                            row.Black,
                            speaker = names.Text(row.Speaker),
                            cites = row.Cites is null ? null : names.Text(row.Cites),
                            flags = names.InJson(row.Flags),
                            row.Id,
                        }
                    );
                }
            }
        );
        foreach (
            var (id, before, after) in s.Query<(long, string, string)>(
                    "SELECT k.id, k.before_value, k.after_value FROM correction k JOIN claim c ON c.id = k.claim_id WHERE c.statement_id = @statement",
                    new { statement }
                )
                .ToList()
        )
        {
            s.Execute(
                "UPDATE correction SET before_value = @before, after_value = @after WHERE id = @id",
                new
                {
                    before = names.InJson(before),
                    after = names.InJson(after),
                    id,
                }
            );
        }

        return changed.Count;
    }

    private int Versions(long statement, Blackening names, List<string> places)
    {
        foreach (
            var (id, packed) in s.Query<(long, byte[])>("SELECT id, record FROM version WHERE statement_id = @statement", new { statement })
                .ToList()
        )
        {
            var json = Encoding.UTF8.GetString(Packed.Unpack(packed));
            if (names.InRecord(json) is var black && black != json)
            {
                s.Execute(
                    "UPDATE version SET record = @record, text_sha256 = '' WHERE id = @id",
                    new { record = Packed.Pack(Encoding.UTF8.GetBytes(black)), id }
                );
                places.Add(FormattableString.Invariant($"version:{id}"));
            }
        }

        var documents = s.Query<(long Id, string Name)>(
                "SELECT DISTINCT d.id, d.name FROM document d JOIN version v ON v.document_id = d.id WHERE v.statement_id = @statement AND d.erased_at IS NULL",
                new { statement }
            )
            .ToList();
        foreach (var (document, name) in documents)
        {
            s.Execute(
                "UPDATE document SET bytes = NULL, packing = 'none', sha256 = @mark, name = @name, erased_at = @now WHERE id = @document",
                new
                {
                    mark = FormattableString.Invariant($"erased:{document}"),
                    name = names.Text(name),
                    now = s.Now,
                    document,
                }
            );
            places.Add(FormattableString.Invariant($"document:{document}"));
        }

        Titles(statement, names);
        return documents.Count;
    }

    private void Titles(long statement, Blackening names)
    {
        var (title, name, packed) = s.Query<(string?, string, byte[])>(
                "SELECT s.title, s.name, v.record FROM statement s JOIN version v ON v.id = s.version_id WHERE s.id = @statement",
                new { statement }
            )
            .Single();
        var black = title is null ? null : names.Text(title);
        s.Execute(
            "UPDATE statement SET title = @black, name = @file WHERE id = @statement",
            new
            {
                black,
                file = names.Text(name),
                statement,
            }
        );
        s.Store.IndexStatement(s, statement, black, RecordBytes.Read(packed, black ?? name).Text);
    }

    // What people have not saved yet may name them too.
    private void Drafts(Blackening names)
    {
        foreach (var (account, place, json) in s.Query<(long, string, string)>("SELECT account_id, place, json FROM draft").ToList())
        {
            if (names.InJson(json) is var black && black != json)
            {
                s.Execute(
                    "UPDATE draft SET json = @black WHERE account_id = @account AND place = @place",
                    new
                    {
                        black,
                        account,
                        place,
                    }
                );
            }
        }
    }

    // What they were asked and said goes with them.
    private IEnumerable<string> Requests(long[] ids)
    {
        var requests = s.Query<long>($"SELECT id FROM reply_request WHERE {s.Store.In("party_id", "@ids")}", new { ids }).ToList();
        foreach (var id in requests)
        {
            s.Execute(
                "UPDATE reply_request SET letter = '', sent_to = '', answer = NULL, erased_at = @now WHERE id = @id",
                new { now = s.Now, id }
            );
        }

        return requests.SelectMany(id =>
            new[] { FormattableString.Invariant($"reply_request:{id}"), FormattableString.Invariant($"reply_answer:{id}") }
        );
    }
}
