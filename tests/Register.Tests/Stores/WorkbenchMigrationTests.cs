using Dapper;
using Xunit;

namespace Rejoinder.Register.Tests.Stores;

/// <summary>A register from before the workbench has all that it needs once it is brought up to date.</summary>
public sealed class WorkbenchMigrationTests
{
    private const string Before = "2026-05-01T10:00:00.000Z";

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void WhatIsKeptIsCountedAndWhatIsPublicStaysSo(string kind)
    {
        using var place = TestRegister.New(kind);
        place.Open([.. place.Scripts.Where(s => string.CompareOrdinal(s.Name, "0003") < 0)]).Dispose();
        using (var connection = place.Connect())
        {
            connection.Execute(
                $"""
                INSERT INTO account (id, code, name, role, made_at) VALUES (1, 'a-0000000001', 'Ann', 'editor', '{Before}');
                INSERT INTO document (id, sha256, name, media_type, size, packing) VALUES (1, 'x', 'letter.txt', 'text/plain', 1, 'none');
                INSERT INTO statement (id, code, state, kind, language, name, received_at, account_id, version_id, next_claim, claims, is_published)
                VALUES (1, 's-0000000001', 'read', 'open-letter', 'en', 'letter.txt', '{Before}', 1, 1, 3, 2, 1);
                INSERT INTO version (id, statement_id, number, document_id, reason, reader, text_sha256, made_at, account_id, record)
                VALUES (1, 1, 1, 1, 'received', 'test', '', '{Before}', 1, {(place.Address.IsPostgres ? "'\\x00'" : "x'00'")});
                INSERT INTO party (id, code, name, kind, name_key, made_at) VALUES (1, 'p-0000000001', 'Odo Harrowgate', 'person', 'k1', '{Before}');
                INSERT INTO party (id, code, name, kind, name_key, made_at) VALUES (2, 'p-0000000002', 'Una Harrowgate', 'person', 'k2', '{Before}');
                INSERT INTO party_word (word, party_id) VALUES ('harrowgate', 1), ('odo', 1), ('harrowgate', 2), ('una', 2);
                INSERT INTO statement_party (statement_id, local_id, party_id, name, kind, mentions)
                VALUES (1, 'p1', 1, 'Odo Harrowgate', 'person', 1), (1, 'p2', 1, 'Harrowgate Odo', 'person', 1);
                INSERT INTO claim (id, statement_id, number, state, origin, version_id, is_orphaned, start_at, end_at, words, facets, kind, kind_cue, speaker, flags)
                VALUES (1, 1, 1, 'read', 'machine', 1, 0, 0, 1, 'a', '', 'factual', '', 'declarants', '[]'),
                    (2, 1, 2, 'read', 'machine', 1, 0, 2, 3, 'b', '', 'factual', '', 'declarants', '[]');
                INSERT INTO claim_about (claim_id, party_id) VALUES (1, 1), (2, 1);
                INSERT INTO finding (id, code, claim_id, state, author_id, version_number, published_version, made_at, published_at)
                VALUES (1, 'f-0000000001', 1, 'corrected', 1, 3, 3, '{Before}', '{Before}'), (2, 'f-0000000002', 1, 'draft', 1, 1, NULL, '{Before}', NULL);
                INSERT INTO finding_version (id, finding_id, number, rating, reasons, account_id, at)
                VALUES (1, 1, 1, 'supported', 'A draft.', 1, '{Before}'), (2, 1, 2, 'supported', 'Because.', 1, '{Before}'),
                    (3, 1, 3, 'contradicted', 'Corrected.', 1, '{Before}'), (4, 2, 1, 'supported', 'Another draft.', 1, '{Before}');
                INSERT INTO deed (id, at, account_id, what, subject, detail)
                VALUES (1, '2026-06-01T10:00:00.000Z', 1, 'statement-shown', 's-0000000001', ''), (2, '{Before}', 1, 'finding-corrected', 'f-0000000001', '');
                """
            );
        }

        using var register = place.Open();

        Assert.Single(place.Backups());
        var row = register.Parties.List("od harrow").Single();
        Assert.Equal(("Odo Harrowgate", 1, 2), (row.Name, row.Statements, row.About));
        Assert.Equal(2, register.Parties.List().Count);
        Assert.Equal("2026-06-01", $"{register.Statements.Published().Single().PublishedAt:yyyy-MM-dd}");
        var finding = register.Findings.PublishedOf("s-0000000001").Single();
        Assert.Equal(["Because.", "Corrected."], finding.Versions.Select(v => v.Reasons));
    }
}
