using System.Text;
using System.Text.Json;
using Rejoinder.Journal.Entries;
using Rejoinder.Journal.Verifying;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Journaling;
using Rejoinder.Register.Transfer;
using Rejoinder.Register.Verifying;
using Xunit;

namespace Rejoinder.Register.Tests.Journaling;

/// <summary>A register of a test's own that acts are entered in.</summary>
internal sealed class JournalRegister : IDisposable
{
    private readonly TestRegister place;

    public JournalRegister(string kind)
    {
        place = TestRegister.New(kind);
        Register = place.Open();
        By = new(1, "a-0000000001", "Ann Keeper", Role.Administrator);
        Write(s =>
            s.Execute(
                "INSERT INTO account (id, code, name, role, made_at) VALUES (1, @Code, @Name, 'administrator', @Now)",
                new
                {
                    By.Code,
                    By.Name,
                    s.Now,
                }
            )
        );
    }

    /// <summary>The stores that every test of the journal holds on.</summary>
    public static TheoryData<string> Kinds => TestRegisters.Each;

    public RegisterAddress Address => place.Address;

    public Register Register { get; private set; }

    public Account By { get; }

    /// <summary>What the register said of itself.</summary>
    public List<string> Said => place.Said;

    public string Folder => place.Folder;

    public RegisterJournal Journal => Register.Journal;

    /// <summary>Somebody who trusts the journal's present key.</summary>
    public JournalVerifier Verifier() => new(Journal.Origin!, TrustedKey.FromLine(Journal.KeyLines[0]).Value!);

    /// <summary>The newest checkpoint of a size.</summary>
    public byte[] Head(long size) => Read(s => JournalKeys.Head(s, JournalKeys.Origin(s)!, size));

    public T Maintain<T>(Func<Session, T> work) => Register.Maintain(work);

    /// <summary>Flips a bit in a column of one row that has something in it; text stays text.</summary>
    /// <returns>What puts the row back as it was.</returns>
    public Action Flip(string table, string column, int row, int bit)
    {
        var key = table switch
        {
            "journal_entry" => "entry_index = @a",
            "journal_seal" => "entry_index = @a AND name = @b",
            "journal_tile" => "level = @a AND tile_index = @b",
            "journal_head" => "size = @a",
            "journal_key" => "number = @a",
            "setting" => "name = @a",
            _ => "id = @a",
        };
        var names = key.Split(" AND ").Select(k => k.Split(' ')[0]).ToArray();
        var (value, a, b) = Read(s =>
        {
            var rows = s.Query<dynamic>(
                    $"SELECT {column} AS value, {names[0]} AS a, {names[^1]} AS b FROM {table} WHERE {column} IS NOT NULL ORDER BY 2, 3"
                )
                .ToList();
            var chosen = rows[row % rows.Count];
            return ((object)chosen.value, (object)chosen.a, (object)chosen.b);
        });
        var bytes = value is string text ? Encoding.UTF8.GetBytes(text) : (byte[])((byte[])value).Clone();
        var at = bit / 8 % bytes.Length;
        // Seven bits of a letter, so that it is still text; a letter of more bytes becomes another of one.
        bytes[at] = (byte)(value is string ? ((bytes[at] & 0x7f) ^ (1 << (bit % 7))) | (bytes[at] & 0x80) : bytes[at] ^ (1 << (bit % 8)));
        object changed = value is string ? Encoding.UTF8.GetString(bytes).Replace("\0", "", StringComparison.Ordinal) : bytes;
        var changedB = column == names[^1] ? changed : b;
        Maintain(s =>
            s.Execute(
                $"UPDATE {table} SET {column} = @changed WHERE {key}",
                new
                {
                    changed,
                    a,
                    b,
                }
            )
        );
        return () =>
            Maintain(s =>
                s.Execute(
                    $"UPDATE {table} SET {column} = @value WHERE {key}",
                    new
                    {
                        value,
                        a,
                        b = changedB,
                    }
                )
            );
    }

    public PublishedJournal Publish(string folder) => Journal.Publish(folder, TestContext.Current.CancellationToken);

    /// <summary>What the register's own verifier says, with nothing seen before.</summary>
    public Verification Verify(string? origin = null) =>
        Register.Verify(new(new VerifierMemory(Path.Combine(Folder, "verified"))) { Origin = origin });

    /// <summary>Does one of each act, with rows as a register has them.</summary>
    public void DoEverything() =>
        Write(s =>
        {
            const string At = "2031-01-02T03:04:05.000Z";
            var statement = Code.New(Code.Statement);
            var (finding, request) = (Code.New(Code.Finding), Code.New(Code.Reply));
            var (party, roster) = (Code.New(Code.Party), Code.New(Code.Roster));
            var (letter, record, entries) = ("We declare.\n"u8.ToArray(), "{\"claims\":[]}"u8.ToArray(), "[\"Ann\"]"u8.ToArray());
            s.Execute(
                "INSERT INTO document (id, sha256, name, media_type, size, packing, bytes) VALUES (1, 'x', 'a', 'text/plain', 12, 'none', @letter)",
                new { letter }
            );
            s.Execute(
                "INSERT INTO statement (id, code, state, kind, language, name, received_at, account_id, version_id, next_claim, claims) VALUES (1, @statement, 'confirmed', 'letter', 'en', 'a', @At, 1, 1, 2, 1)",
                new { statement, At }
            );
            s.Execute(
                "INSERT INTO version (id, statement_id, number, document_id, reason, reader, text_sha256, made_at, account_id, record) VALUES (1, 1, 1, 1, 'received', '1', 'x', @At, 1, @packed)",
                new { At, packed = Packed.Pack(record) }
            );
            s.Execute(
                "INSERT INTO party (id, code, name, kind, name_key, made_at) VALUES (1, @party, 'Bob', 'person', 'bob', @At)",
                new { party, At }
            );
            s.Execute(
                "INSERT INTO claim (id, statement_id, number, state, origin, version_id, is_orphaned, start_at, end_at, words, facets, kind, kind_cue, speaker, flags) VALUES (1, 1, 1, 'read', 'machine', 1, 0, 0, 2, 'We', '', 'factual', '', 'declarants', '[]')"
            );
            s.Execute(
                "INSERT INTO finding (id, code, claim_id, state, author_id, version_number, published_version, made_at, withdrawn_at, withdrawal) VALUES (1, @finding, 1, 'withdrawn', 1, 2, 2, @At, @At, 'It was \"wrong\".')",
                new { finding, At }
            );
            s.Execute(
                "INSERT INTO finding_version (id, finding_id, number, rating, reasons, account_id, at) VALUES (1, 1, 1, 'supported', 'Line one.\nLine two \u0001 \\ ž 😀.', 1, @At), (2, 1, 2, 'contradicted', 'Other.', 1, @At)",
                new { At }
            );
            s.Execute(
                "INSERT INTO reply_request (id, code, claim_id, party_id, state, sent_to, way, letter, asked_at, deadline, answer, answered_at, entry_index, account_id) VALUES (1, @request, 1, 1, 'received', 'bob@example.org', 'mail', 'Dear Bob', @At, '2031-02-01', 'No.', @At, 5, 1)",
                new { request, At }
            );
            s.Execute("INSERT INTO roster (id, code, name) VALUES (1, @roster, 'members')", new { roster });
            s.Execute(
                "INSERT INTO roster_version (id, roster_id, number, sha256, entries, content, made_at, account_id) VALUES (1, 1, 1, 'x', 1, @packed, @At, 1)",
                new { At, packed = Packed.Pack(entries) }
            );
            var claim = Code.Claim(statement, 1);
            var journal = s.Journal;
            journal.Append(Act.StatementReceived, $"statement:{statement}", [new("document", letter, "document:1")]);
            journal.Append(Act.RecordConfirmed, $"statement:{statement}", [new("record", record, "version:1")]);
            var first = SealedContent.FindingVersion(By.Code, At, claim, finding, 1, "supported", "Line one.\nLine two \u0001 \\ ž 😀.");
            var published = journal.Append(Act.FindingPublished, $"finding:{finding}", [new("finding", first, "finding_version:1")]);
            var second = SealedContent.FindingVersion(By.Code, At, claim, finding, 2, "contradicted", "Other.");
            journal.Append(Act.FindingCorrected, $"finding:{finding}", [new("finding", second, "finding_version:2")], [published]);
            var withdrawal = SealedContent.Withdrawal(finding, "It was \"wrong\".", At);
            journal.Append(Act.FindingWithdrawn, $"finding:{finding}", [new("reasons", withdrawal, "finding:1")], [published]);
            var asked = SealedContent.Request(At, claim, request, "2031-02-01", "Dear Bob", party, "bob@example.org", "mail");
            var asking = journal.Append(Act.ReplyAsked, $"reply:{request}", [new("request", asked, "reply_request:1")]);
            journal.Append(
                Act.ReplyReceived,
                $"reply:{request}",
                [new("reply", SealedContent.Answer("No.", At, request), "reply_answer:1")],
                [asking]
            );
            return journal.Append(Act.RosterVersion, $"roster:{roster}", [new("roster", entries, "roster_version:1")]);
        });

    /// <summary>Enters an act as a process does that dies before it signs.</summary>
    public static long Unsigned(Session session, string text)
    {
        var acting = new Session(
            session.Store,
            session.Connection,
            session.Transaction,
            new(1, "a-0000000001", "Ann", Role.Administrator),
            session.Time
        );
        var index = Receive(acting, text);
        acting.Journal.Flush();
        return index;
    }

    /// <summary>All rows of the register, as a backup has them.</summary>
    public byte[] Snapshot() =>
        Read(s =>
        {
            using var stream = new MemoryStream();
            TableExport.Write(s, stream, isBackup: false);
            return stream.ToArray();
        });

    /// <summary>Puts the journal's and the documents' rows back as they were.</summary>
    public void Restore(byte[] snapshot)
    {
        string[] tables = ["document", "journal_entry", "journal_seal", "journal_tile", "journal_head", "journal_key"];
        Maintain(s =>
        {
            foreach (var emptied in tables.Reverse())
            {
                s.Execute($"DELETE FROM {emptied}");
            }

            var (table, columns) = ("", Array.Empty<string>());
            foreach (var line in Encoding.UTF8.GetString(snapshot).TrimEnd('\n').Split('\n').Skip(1).SkipLast(1))
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind == JsonValueKind.Object)
                {
                    table = json.RootElement.GetProperty("table").GetString()!;
                    columns = [.. json.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
                }
                else if (tables.Contains(table))
                {
                    s.Store.Insert(
                        s,
                        table,
                        columns,
                        [
                            [.. json.RootElement.EnumerateArray().Select(Value)],
                        ]
                    );
                }
            }

            return 0;
        });
    }

    private static object? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Number => value.GetInt64(),
            JsonValueKind.String => value.GetString(),
            _ => value.GetProperty("base64").GetBytesFromBase64(),
        };

    /// <summary>Does something, and waits until it is signed, or said why not.</summary>
    public T Write<T>(Func<Session, T> work)
    {
        var result = Register.Write(By, work);
        Journal.SignOrSay();
        return result;
    }

    public T Read<T>(Func<Session, T> work) => Register.Read(work);

    /// <summary>Takes a document in, with its entry, as a register does.</summary>
    public static long Receive(Session session, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var id = session.NextId("document");
        var (packing, packed) = Packed.PackIfShorter(bytes);
        session.Execute(
            "INSERT INTO document (id, sha256, name, media_type, size, packing, bytes) VALUES (@id, @sha, 'letter', 'text/plain', @size, @packing, @packed)",
            new
            {
                id,
                sha = Code.New('h'),
                size = bytes.Length,
                packing,
                packed,
            }
        );
        return session.Journal.Append(
            Act.StatementReceived,
            $"statement:{Code.New(Code.Statement)}",
            [new("document", bytes, $"document:{id}")]
        );
    }

    /// <summary>Takes documents in, all in one transaction.</summary>
    public void ReceiveMany(int count) =>
        Write(s =>
        {
            for (var i = 0; i < count; i++)
            {
                Receive(s, $"Letter {i} of a number of letters.");
            }

            return 0;
        });

    public void Reopen()
    {
        Register.Dispose();
        Register = place.Open();
    }

    public void Dispose()
    {
        Register.Dispose();
        place.Dispose();
    }
}
