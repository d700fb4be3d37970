using Rejoinder.Journal.Entries;
using Rejoinder.Register.Claims;
using Rejoinder.Register.Statements;

namespace Rejoinder.Register.Erasing;

/// <summary>
/// Takes content away at a person's request. What the journal sealed loses its salt, so that its seals say nothing to anybody, and the entries
/// stay, so that no proof breaks.
/// </summary>
internal sealed class Eraser(Session s)
{
    /// <summary>A statement: its bytes, every version of its record, the words of its claims, and all that people wrote about them.</summary>
    public Erased Statement(string code)
    {
        var statement = StatementReader.ByCode(s, code);
        if (statement.State == StatementState.Erased)
        {
            throw new RegisterException(ProblemKind.State, $"{code} is erased already.");
        }

        s.Counts.Changing([statement.Id]);
        var values = new
        {
            id = statement.Id,
            now = s.Now,
            code,
        };
        var places = new List<string>();
        var documents = s.Query<long>("SELECT DISTINCT document_id FROM version WHERE statement_id = @id", values).ToArray();
        places.AddRange(documents.Select(d => FormattableString.Invariant($"document:{d}")));
        places.AddRange(Places("version", "SELECT id FROM version WHERE statement_id = @id", values));
        const string Claims = "(SELECT id FROM claim WHERE statement_id = @id)";
        places.AddRange(
            Places(
                "finding_version",
                $"SELECT v.id FROM finding_version v JOIN finding f ON f.id = v.finding_id WHERE f.claim_id IN {Claims}",
                values
            )
        );
        places.AddRange(Places("finding", $"SELECT id FROM finding WHERE claim_id IN {Claims}", values));
        places.AddRange(Places("reply_request", $"SELECT id FROM reply_request WHERE claim_id IN {Claims}", values));
        places.AddRange(Places("reply_answer", $"SELECT id FROM reply_request WHERE claim_id IN {Claims}", values));

        var parties = s.Query<long>(
                $"""
                SELECT party_id FROM statement_party WHERE statement_id = @id UNION SELECT party_id FROM voice WHERE statement_id = @id
                UNION SELECT party_id FROM claim_about WHERE claim_id IN {Claims}
                UNION SELECT speaker_party FROM claim WHERE statement_id = @id AND speaker_party IS NOT NULL
                """,
                values
            )
            .ToArray();
        var claims = s.Query<long>("SELECT id FROM claim WHERE statement_id = @id", values).ToArray();
        s.ChangedWords.UnionWith(claims);
        ClaimFacets.Change(
            s,
            claims,
            () =>
            {
                s.Execute($"DELETE FROM claim_about WHERE claim_id IN {Claims}", values);
                s.Execute(
                    """
                    UPDATE claim SET words = '', facets = '', kind_cue = '', speaker = '', speaker_cue = NULL, speaker_party = NULL, cites_words = NULL,
                        flags = '[]', state = 'struck' WHERE statement_id = @id
                    """,
                    values
                );
            }
        );
        s.Execute("UPDATE claim SET facets = '' WHERE statement_id = @id", values);
        s.Execute($"UPDATE correction SET before_value = 'null', after_value = 'null' WHERE claim_id IN {Claims}", values);
        s.Execute(
            $"UPDATE finding_version SET rating = '', reasons = '' WHERE finding_id IN (SELECT id FROM finding WHERE claim_id IN {Claims})",
            values
        );
        s.Execute($"UPDATE finding SET withdrawal = NULL WHERE claim_id IN {Claims}", values);
        s.Execute(
            $"UPDATE reply_request SET letter = '', sent_to = '', answer = NULL, erased_at = @now WHERE claim_id IN {Claims}",
            values
        );
        s.Execute(
            "UPDATE exchange_link SET reasons = '[]' WHERE exchange_id IN (SELECT id FROM exchange WHERE statement_id = @id OR reply_id = @id)",
            values
        );
        s.Execute(
            "UPDATE exchange SET content = @empty WHERE statement_id = @id OR reply_id = @id",
            new { id = statement.Id, empty = Packed.Pack("{}"u8) }
        );
        s.Execute("DELETE FROM statement_party WHERE statement_id = @id", values);
        s.Execute("DELETE FROM voice WHERE statement_id = @id", values);
        s.Execute("DELETE FROM statement_term WHERE statement_id = @id", values);
        s.Execute(
            "UPDATE version SET record = @empty, text_sha256 = '' WHERE statement_id = @id",
            new { id = statement.Id, empty = Packed.Pack([]) }
        );
        foreach (var document in documents)
        {
            // The hash of a text is a way to prove that one has it: it goes too.
            s.Execute(
                "UPDATE document SET bytes = NULL, packing = 'none', sha256 = @mark, name = '', size = 0, erased_at = @now WHERE id = @document",
                new
                {
                    mark = FormattableString.Invariant($"erased:{document}"),
                    now = s.Now,
                    document,
                }
            );
        }

        s.Execute(
            """
            UPDATE statement SET state = 'erased', title = NULL, name = '', issued = NULL, claims = 0, is_published = 0, published_at = NULL, erased_at = @now,
                revision = revision + 1 WHERE id = @id
            """,
            values
        );
        s.Store.IndexStatement(s, statement.Id, null, null);
        // What people have not saved yet, and what its words said of who somebody may be.
        s.Execute("DELETE FROM draft WHERE place LIKE '%' || @code || '%' OR json LIKE '%' || @code || '%'", values);
        s.Execute("DELETE FROM party_match WHERE statement_id = @id AND state = 'lead'", values);
        s.Execute("UPDATE party_match SET agrees = '[]', differs = '[]', untold = '[]' WHERE statement_id = @id", values);
        ForgetUnnamed(parties);
        var entry = Enter($"statement:{code}", places);
        s.Deed("erased", code);
        return new Erased(code, 1, claims.Length, documents.Length, entry);
    }

    /// <summary>Evidence: its copy, its excerpt, its title.</summary>
    public Erased Evidence(string code)
    {
        if (
            s.Execute(
                """
                UPDATE evidence SET bytes = NULL, packing = 'none', sha256 = NULL, address = NULL, title = '', excerpt = '', erased_at = @now
                WHERE code = @code AND erased_at IS NULL
                """,
                new { code, now = s.Now }
            ) == 0
        )
        {
            throw RegisterException.NotFound("evidence", code);
        }

        s.Deed("erased", code);
        return new Erased(code, 0, 0, 1, null);
    }

    /// <summary>Takes away the salts of what was sealed, and enters that it was erased.</summary>
    /// <param name="subject">What was erased.</param>
    /// <param name="places">Where the sealed content was.</param>
    /// <returns>The entry; null where nothing of it had been sealed.</returns>
    public long? Enter(string subject, IReadOnlyList<string> places)
    {
        var entries = new SortedSet<long>();
        foreach (var some in places.Chunk(400))
        {
            entries.UnionWith(
                s.Query<long>(
                    $"SELECT entry_index FROM journal_seal WHERE {s.Store.In("content", "@some")} AND salt IS NOT NULL",
                    new { some }
                )
            );
            s.Execute($"UPDATE journal_seal SET salt = NULL WHERE {s.Store.In("content", "@some")}", new { some });
        }

        long? last = null;
        // One entry is about at most 256 others.
        foreach (var some in entries.Chunk(JournalEntry.MostOfEach))
        {
            last = s.Journal.Append(Act.Erasure, subject, [], some);
        }

        return last;
    }

    // A party that no statement names any more, and that nobody said anything about, was only ever in the erased one.
    private void ForgetUnnamed(long[] parties)
    {
        foreach (var id in parties)
        {
            var used = s.One<long>(
                """
                SELECT (SELECT count(*) FROM statement_party WHERE party_id = @id) + (SELECT count(*) FROM voice WHERE party_id = @id)
                    + (SELECT count(*) FROM claim_about WHERE party_id = @id) + (SELECT count(*) FROM claim WHERE speaker_party = @id) + (SELECT count(*) FROM party_link WHERE party_id = @id OR other_id = @id)
                    + (SELECT count(*) FROM case_sheet WHERE party_id = @id) + (SELECT count(*) FROM party WHERE merged_into = @id)
                """,
                new { id }
            );
            if (used == 0)
            {
                PartyEraser.Forget(s, id);
            }
        }
    }

    private IEnumerable<string> Places(string table, string sql, object values) =>
        s.Query<long>(sql, values).ToList().Select(id => $"{table}:{id.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
}
