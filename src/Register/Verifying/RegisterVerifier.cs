using Rejoinder.Journal;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>
/// Verifies a register from the inside: its journal as a stranger would, then that every row of the journal's tables is what its entries make
/// it, that what was sealed is still there as it was, and that each act in the tables has its entry. It has its own SQL and shares nothing
/// with what writes the journal but the hash functions.
/// </summary>
/// <param name="session">Reads the register as it is at one moment.</param>
/// <param name="damage">What the database's own check found.</param>
/// <param name="address">Where the register is.</param>
/// <param name="options">How.</param>
internal sealed class RegisterVerifier(Session session, IReadOnlyList<string> damage, RegisterAddress address, VerifierOptions options)
{
    private const int Page = 1024;
    private const int MostEvidence = 100;

    private readonly List<Evidence> evidence = [];
    private readonly List<string> notes = [];
    private readonly SealedPlaces places = new(session);
    private TreeHead? head;
    private long untold;

    public Verification Run()
    {
        var origin = session.First<string>("SELECT value FROM setting WHERE name = 'journal-origin'");
        var journal = origin is null ? null : Journal(origin);
        var size = session.One<long>("SELECT count(*) FROM journal_entry");
        if (size > (journal?.Size ?? 0))
        {
            notes.Add(
                $"{size - (journal?.Size ?? 0)} of {size} entries are not signed yet: for those nobody outside this register vouches."
            );
        }

        var keys = new KeyCheck(session, origin, Found);
        keys.Run();
        var roots = keys.Roots(address.KeyFolder);
        var erased = Entries(roots);
        foreach (var (at, root, where) in roots.Where(r => r.Size > size))
        {
            Found(
                new($"{where} is of {at} entries under the root {root}, but the register has {size}: entries were taken out.")
                {
                    Later = head,
                }
            );
        }

        Seals(erased);
        ActCheck.Run(session, m => Found(new(m)));
        foreach (var wrong in damage)
        {
            Found(new($"The database's own check finds: {wrong}"));
        }

        if (untold > 0)
        {
            notes.Add($"{untold} more things do not hold; the first {MostEvidence} are shown.");
        }

        return new(origin, journal?.Size ?? 0, evidence, notes);
    }

    private Verification? Journal(string origin)
    {
        var files = new RegisterFiles(session, origin);
        if (files.Read("checkpoint") is not { } checkpoint)
        {
            if (options.Memory.Seen(origin) is [var (place, seen), ..])
            {
                Found(new($"The register has no checkpoint of {origin}, but one was seen at {place}.") { Earlier = seen });
            }

            return null;
        }

        head = TreeHead.Read(checkpoint).Value;
        if (options.Origin is null && options.Keys.Count == 0 && options.Memory.OriginAt(address.Shown) is { } before && before != origin)
        {
            Found(
                new(
                    $"The journal of this register was {before} when it was seen last, and is {origin} now. If that is so by `rejoinder journal restart`, verify with --origin {origin}, and it is remembered."
                )
                {
                    Earlier = options.Memory.Seen(before).FirstOrDefault(s => s.Place == address.Shown).Head,
                    Later = head,
                }
            );
            return null;
        }

        var keyFile = Path.Combine(address.KeyFolder, "journal.pub");
        // The line beside the private key is better than the register's own word for it.
        var known =
            options.Keys.Count == 0 && options.Memory.Keys(origin).Count == 0 && File.Exists(keyFile)
                ? KeyTrail.Lines(File.ReadAllBytes(keyFile))
                : [];
        var asked = options with
        {
            Origin = options.Origin ?? origin,
            Keys = known.Count == 0 ? options.Keys : [.. known.Select(l => TrustedKey.FromLine(l).Value).OfType<TrustedKey>()],
        };
        try
        {
            var journal = JournalFilesVerifier.Verify(address.Shown, files.Read, asked);
            notes.AddRange(journal.Notes);
            journal.Evidence.ToList().ForEach(Found);
            return journal;
        }
        catch (RegisterException e) when (e.Kind == ProblemKind.Request)
        {
            // Of a stranger's place it would be a mistaken question; a register that was signed has its keys.
            Found(new(e.Message) { Later = head });
            return null;
        }
    }

    // Every entry, and every tile reckoned anew from them. Gives the entries whose content an erasure is about.
    private HashSet<long> Entries(IReadOnlyList<(long Size, Sha256Hash Root, string Where)> roots)
    {
        var erased = new HashSet<long>();
        var tiles = 0L;
        var check = new TileCheck(
            (level, index, hashes) =>
            {
                tiles++;
                CheckTile(level, index, hashes);
            }
        );
        var rooted = roots.ToLookup(r => r.Size);
        var next = 0L;
        foreach (var (index, act, subject, bytes) in Rows())
        {
            options.Cancel.ThrowIfCancellationRequested();
            if (index != next)
            {
                Found(new($"Entry {next} is missing: the next one there is {index}.") { Later = head, Entry = next });
            }

            next = index + 1;
            var entry = ReadEntry.Read(bytes);
            if (!entry.IsRead)
            {
                Found(new($"Entry {index} cannot be read. {entry.Problem}") { Later = head, Entry = index });
            }
            else if (entry.Value.Act != act || entry.Value.Subject != subject)
            {
                Found(
                    new($"Entry {index} is '{entry.Value.Act}' of {entry.Value.Subject}, but its row says '{act}' of {subject}.")
                    {
                        Entry = index,
                    }
                );
            }
            else if (entry.Value.Act == "erasure")
            {
                erased.UnionWith(entry.Value.About);
            }

            check.Add(JournalHash.Leaf(bytes));
            foreach (var (size, root, where) in rooted[next].Where(r => r.Root != check.Root()))
            {
                Found(
                    new($"{where} is of {size} entries under the root {root}; those here make {check.Root()}: the past was changed.")
                    {
                        Later = head,
                    }
                );
            }
        }

        check.End();
        if (session.One<long>("SELECT count(*) FROM journal_tile") is var there && there != tiles)
        {
            Found(new($"The journal has {there} tiles where its entries make {tiles}."));
        }

        return erased;
    }

    private IEnumerable<(long Index, string Act, string Subject, byte[] Bytes)> Rows()
    {
        var after = long.MinValue;
        while (true)
        {
            var page = session
                .Query<(long Index, string Act, string Subject, byte[] Bytes)>(
                    "SELECT entry_index, act, subject, bytes FROM journal_entry WHERE entry_index > @after ORDER BY entry_index LIMIT @Page",
                    new { after, Page }
                )
                .ToList();
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Index;
        }
    }

    private void CheckTile(int level, long index, IReadOnlyList<Sha256Hash> hashes)
    {
        var stored = session.First<byte[]>(
            "SELECT hashes FROM journal_tile WHERE level = @level AND tile_index = @index",
            new { level, index }
        );
        if (stored is null || !stored.AsSpan().SequenceEqual(hashes.SelectMany(h => h.ToArray()).ToArray()))
        {
            Found(
                new($"The tile {index} of level {level} {(stored is null ? "is missing" : "is not what its entries make")}.")
                {
                    Later = head,
                    Path = $"tile/{level}/{index}",
                }
            );
        }
    }

    private void Seals(HashSet<long> erased)
    {
        var afterIndex = long.MinValue;
        while (true)
        {
            options.Cancel.ThrowIfCancellationRequested();
            // Whole entries: as many as a page has, and none of the next half.
            var entries = session
                .Query<(long Index, byte[] Bytes)>(
                    "SELECT entry_index, bytes FROM journal_entry WHERE entry_index > @afterIndex ORDER BY entry_index LIMIT @Page",
                    new { afterIndex, Page }
                )
                .ToList();
            var last = entries.Count < Page ? long.MaxValue : entries[^1].Index;
            var seals = session
                .Query<(long Index, string Name, byte[]? Salt, string Place)>(
                    "SELECT entry_index, name, salt, content FROM journal_seal WHERE entry_index > @afterIndex AND entry_index <= @last ORDER BY entry_index, name",
                    new { afterIndex, last }
                )
                .ToLookup(s => s.Index);
            foreach (var lost in seals.Select(s => s.Key).Except(entries.Select(e => e.Index)))
            {
                Found(new($"There are salts of entry {lost}, but there is no such entry.") { Entry = lost });
            }

            foreach (var (index, bytes) in entries)
            {
                if (ReadEntry.Read(bytes).Value is { } entry)
                {
                    CheckSeals(index, entry, [.. seals[index].Select(s => (s.Name, s.Salt, s.Place))], erased.Contains(index));
                }
            }

            if (entries.Count < Page)
            {
                return;
            }

            afterIndex = last;
        }
    }

    private void CheckSeals(long index, ReadEntry entry, List<(string Name, byte[]? Salt, string Place)> seals, bool isErased)
    {
        foreach (var name in entry.Seals.Keys.Except(seals.Select(s => s.Name)))
        {
            Wrong(index, entry, $"what it sealed as '{name}' is not known any more: its row of salt and place is missing");
        }

        foreach (var (name, salt, place) in seals)
        {
            if (!entry.Seals.ContainsKey(name))
            {
                Wrong(index, entry, $"there is a salt for a seal '{name}' that it does not have");
            }
            else if (!SealedPlaces.Fits(name, place))
            {
                Wrong(index, entry, $"what it sealed as '{name}' is said to be kept at '{place}', where such content cannot be");
            }
            else if (CheckSeal(entry, name, salt, place, isErased) is { } wrong)
            {
                Wrong(index, entry, wrong);
            }
        }
    }

    private string? CheckSeal(ReadEntry entry, string name, byte[]? salt, string place, bool isErased)
    {
        if (salt is null)
        {
            return isErased ? null : $"the salt of what it sealed as '{name}' is gone, but no erasure is entered";
        }

        try
        {
            return places.Content(place) is not { } content
                    ? $"what it sealed as '{name}' is gone from {place}{(isErased ? ", but its salt was kept" : ", and no erasure is entered")}"
                : entry.Opens(name, content, salt) ? null
                : $"what is at {place} is not what it sealed as '{name}': content or salt was changed";
        }
        catch (InvalidDataException e)
        {
            return $"what is at {place} is not what it sealed as '{name}': {e.Message}";
        }
    }

    private void Wrong(long index, ReadEntry entry, string what) =>
        Found(
            new($"Entry {index} ({entry.Act} of {entry.Subject}, {entry.At:yyyy-MM-dd'T'HH:mm:ss'Z'}): {what}.")
            {
                Later = head,
                Entry = index,
            }
        );

    private void Found(Evidence found)
    {
        if (evidence.Count < MostEvidence)
        {
            evidence.Add(found);
        }
        else
        {
            untold++;
        }
    }
}
