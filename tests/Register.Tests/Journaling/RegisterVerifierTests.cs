using CsCheck;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>What verifying a register finds, and what it lets pass.</summary>
public sealed class RegisterVerifierTests
{
    public static TheoryData<string> Kinds => JournalRegister.Kinds;

    /// <summary>Every column whose bits are vouched for, and the rows' key.</summary>
    private static readonly (string Table, string Column, string Key)[] Columns =
    [
        ("journal_entry", "act", "entry_index"),
        ("journal_entry", "subject", "entry_index"),
        ("journal_entry", "bytes", "entry_index"),
        ("journal_seal", "name", "entry_index"),
        ("journal_seal", "salt", "entry_index"),
        ("journal_seal", "content", "entry_index"),
        ("journal_tile", "hashes", "level"),
        ("journal_head", "origin", "size"),
        ("journal_head", "checkpoint", "size"),
        ("journal_key", "line", "number"),
        ("journal_key", "note", "number"),
        ("setting", "value", "name"),
        ("account", "code", "id"),
        ("document", "bytes", "id"),
        ("finding_version", "rating", "id"),
        ("finding_version", "reasons", "id"),
        ("finding_version", "at", "id"),
        ("finding", "withdrawal", "id"),
        ("finding", "withdrawn_at", "id"),
        ("finding", "code", "id"),
        ("reply_request", "letter", "id"),
        ("reply_request", "sent_to", "id"),
        ("reply_request", "way", "id"),
        ("reply_request", "deadline", "id"),
        ("reply_request", "answer", "id"),
        ("reply_request", "answered_at", "id"),
        ("party", "code", "id"),
        ("statement", "code", "id"),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ASoundRegisterHolds(string kind)
    {
        using var register = new JournalRegister(kind);
        Assert.True(register.Verify().Holds);
        register.DoEverything();
        register.ReceiveMany(300);
        register.Journal.Rotate();
        register.ReceiveMany(1);

        var verified = register.Verify();
        Assert.Empty(verified.Evidence);
        Assert.Equal((register.Journal.Origin, 309), (verified.Origin, verified.Size));
        Assert.True(register.Verify().Holds);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ABitFlippedInTheJournalOrInWhatItSealsIsFound(string kind)
    {
        using var register = new JournalRegister(kind);
        register.DoEverything();
        register.Journal.Rotate();
        register.ReceiveMany(1);
        Assert.Empty(register.Verify().Evidence);
        (
            from column in Gen.Int[0, Columns.Length - 1].Select(i => Columns[i])
            from row in Gen.Int[0, 1000]
            from bit in Gen.Int[0, 1 << 20]
            select (column, row, bit)
        ).Sample(
            c =>
            {
                var undo = register.Flip(c.column.Table, c.column.Column, c.row, c.bit);
                var verified = register.Verify();
                undo();
                Assert.False(verified.Holds, $"{c.column} row {c.row} bit {c.bit}");
            },
            iter: 400,
            threads: 1
        );
        Assert.Empty(register.Verify().Evidence);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ARowTakenOutOfTheJournalIsFound(string kind)
    {
        foreach (
            var sql in new[]
            {
                "DELETE FROM journal_seal WHERE entry_index = 3 AND name = 'finding'",
                "DELETE FROM journal_tile",
                "INSERT INTO journal_tile SELECT 7, 7, hashes FROM journal_tile",
                "DELETE FROM journal_head",
                "DELETE FROM journal_key",
                "UPDATE journal_seal SET salt = NULL WHERE entry_index = 0 AND name = 'document'",
                "UPDATE document SET bytes = NULL, erased_at = 'x'",
                "UPDATE finding SET withdrawn_at = NULL",
                "DELETE FROM journal_seal WHERE entry_index = 7; DELETE FROM journal_entry WHERE entry_index = 7",
                "DELETE FROM journal_seal WHERE entry_index = 4; DELETE FROM journal_entry WHERE entry_index = 4",
            }
        )
        {
            using var register = new JournalRegister(kind);
            register.DoEverything();
            Assert.True(register.Verify().Holds);
            register.Maintain(s => s.Execute(sql));
            Assert.False(register.Verify().Holds, sql);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnActThatWasNotEnteredIsFound(string kind)
    {
        foreach (
            var (sql, message) in new[]
            {
                (
                    "INSERT INTO document (id, sha256, name, media_type, size, packing, bytes) SELECT 9, 'y', name, media_type, size, packing, bytes FROM document",
                    "The document 9 was received"
                ),
                (
                    "INSERT INTO finding (id, code, claim_id, state, author_id, version_number, published_version, made_at) VALUES (9, 'f-9', 1, 'published', 1, 1, 1, 'x')",
                    "The finding f-9 is published"
                ),
                (
                    "INSERT INTO roster_version (id, roster_id, number, sha256, entries, content, made_at, account_id) SELECT 9, 1, 2, 'y', 1, content, 'x', 1 FROM roster_version",
                    " 2 of a roster"
                ),
                (
                    "INSERT INTO reply_request SELECT 9, 'r-9', claim_id, party_id, 'silence', sent_to, way, letter, asked_at, deadline, NULL, NULL, 0, 1, 1, NULL FROM reply_request",
                    "The time to answer the request r-9"
                ),
            }
        )
        {
            using var register = new JournalRegister(kind);
            register.DoEverything();
            register.Maintain(s => s.Execute(sql));
            Assert.Contains(register.Verify().Evidence, e => e.Message.Contains(message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AnErasureThatIsEnteredIsFineAndOneThatIsNotIsFound(string kind)
    {
        using var register = new JournalRegister(kind);
        register.DoEverything();
        const string Erase =
            "UPDATE document SET bytes = NULL, erased_at = 'x' WHERE id = 1; UPDATE journal_seal SET salt = NULL WHERE content = 'document:1'";
        register.Maintain(s => s.Execute(Erase));
        Assert.Contains("no erasure is entered", Assert.Single(register.Verify().Evidence).Message, StringComparison.Ordinal);

        register.Write(s => s.Journal.Append(Rejoinder.Journal.Entries.Act.Erasure, "s-1", about: [0]));
        Assert.Empty(register.Verify().Evidence);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WhatIsNotSignedYetIsVerifiedTooAndSaid(string kind)
    {
        using var register = new JournalRegister(kind);
        register.DoEverything();
        Directory.Delete(register.Address.KeyFolder, recursive: true);
        register.ReceiveMany(3);
        var verified = register.Verify();
        Assert.Empty(verified.Evidence);
        Assert.Contains(verified.Notes, n => n.StartsWith("3 of 11 entries are not signed yet", StringComparison.Ordinal));

        register.Flip("journal_tile", "hashes", 0, (10 * 256) + 1);
        Assert.False(register.Verify().Holds);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AJournalThatWasRewrittenWholeIsFoundByWhoSawItBefore(string kind)
    {
        using var register = new JournalRegister(kind);
        register.ReceiveMany(5);
        Assert.True(register.Verify().Holds);
        // Somebody with the key and the database rewrites everything, and forgets what was signed.
        register.Maintain(s =>
            s.Execute(
                "DELETE FROM journal_seal; DELETE FROM journal_entry; DELETE FROM journal_tile; DELETE FROM journal_head; DELETE FROM document"
            )
        );
        File.Delete(Path.Combine(register.Address.KeyFolder, "journal.signed"));
        register.ReceiveMany(6);
        Assert.Equal(6, register.Journal.SignedSize);

        var evidence = Assert.Single(register.Verify().Evidence);
        Assert.Contains("the past was changed", evidence.Message, StringComparison.Ordinal);
        Assert.Equal((5, 6), (evidence.Earlier!.Size, evidence.Later!.Size));
        Assert.NotNull(evidence.Proof);
    }
}
