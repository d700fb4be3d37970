using Rejoinder.Journal;
using Rejoinder.Journal.Merkle;
using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>Verifies a journal by its files, wherever they lie: signatures, every tile and entry, and that it only grew since it was seen before.</summary>
public sealed class JournalFilesVerifier
{
    private readonly string place;
    private readonly JournalFileSource files;
    private readonly VerifierOptions options;
    private readonly List<Evidence> evidence = [];
    private readonly List<string> notes = [];

    private JournalFilesVerifier(string place, JournalFileSource files, VerifierOptions options)
    {
        this.place = place;
        this.options = options;
        this.files = path =>
        {
            options.Cancel.ThrowIfCancellationRequested();
            return files(path);
        };
    }

    /// <summary>Verifies. What holds is remembered.</summary>
    /// <param name="place">Where the files lie, in words: a path, an address.</param>
    /// <param name="files">Gives them.</param>
    /// <param name="options">How.</param>
    /// <exception cref="RegisterException">There is no journal at the place, or no key to verify it with.</exception>
    public static Verification Verify(string place, JournalFileSource files, VerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new JournalFilesVerifier(place, files, options).Run();
    }

    private Verification Run()
    {
        var checkpoint =
            files("checkpoint")
            ?? throw new RegisterException(ProblemKind.Request, $"There is no journal at {place}: it has no file 'checkpoint'.");
        var read = TreeHead.Read(checkpoint);
        var origin = options.Origin ?? options.Keys.Select(k => k.Name).FirstOrDefault() ?? read.Value?.Origin;
        if (origin is null)
        {
            return new(null, 0, [new(read.Problem!) { Path = "checkpoint" }], []);
        }

        if (options.Keys.Count == 0 && options.Origin is null && options.Memory.OriginAt(place) is { } before && before != origin)
        {
            evidence.Add(
                new(
                    $"The journal at {place} was {before} when it was seen last, and is {origin} now: another journal is shown in its place. Whoever keeps it must say why; to verify the new one, give its name with --origin and its key with --key."
                )
                {
                    Earlier = options.Memory.Seen(before).FirstOrDefault(s => s.Place == place).Head,
                    Later = read.Value,
                }
            );
            return Done(origin, null);
        }

        var (present, former) = KeyTrail.Follow(Keys(origin), origin, files);
        if (former.Count > 0)
        {
            notes.Add($"The journal's key was changed, which the former key ({Ids(former)}) vouches for: now {Ids(present)}.");
        }

        // The last trusted key signed the checkpoint of the change too, but a key that was given up is not trusted for more.
        var verifier = new JournalVerifier(origin, [.. present.Select(l => TrustedKey.FromLine(l).Value!)]);
        if (!verifier.Checkpoint(checkpoint, out var head, out var against))
        {
            evidence.Add(against);
            return Done(origin, read.Value);
        }

        foreach (var seen in options.Memory.Seen(origin))
        {
            Compare(seen.Place, seen.Head, head);
        }

        var count = 0L;
        if (verifier.Whole(checkpoint, files, visit: (_, _) => options.Progress?.Invoke(++count, head.Size)) is { } wrong)
        {
            evidence.Add(wrong);
        }

        if (evidence.Count == 0)
        {
            Remember(head, present);
        }

        return Done(origin, head);
    }

    private void Remember(TreeHead head, IReadOnlyList<string> present)
    {
        try
        {
            options.Memory.Remember(place, head, present);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            notes.Add($"The checkpoint could not be remembered ({e.Message}): the next time cannot be compared with this one.");
        }
    }

    private Verification Done(string origin, TreeHead? head) => new(origin, head?.Size ?? 0, evidence, notes);

    private IReadOnlyList<string> Keys(string origin)
    {
        if (options.Keys.Count > 0)
        {
            return [.. options.Keys.Select(k => k.Line)];
        }

        if (options.Memory.Keys(origin) is { Count: > 0 } remembered)
        {
            return remembered;
        }

        var shown = files("journal.pub") is { } file ? KeyTrail.Lines(file) : [];
        if (shown.FirstOrDefault(l => !TrustedKey.FromLine(l).IsRead) is { } bad)
        {
            throw new RegisterException(ProblemKind.Request, $"journal.pub at {place} has no key: {TrustedKey.FromLine(bad).Problem}");
        }

        if (shown.Count == 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"There is no key to verify {origin} with. Give its line, got from whoever keeps the journal, with --key."
            );
        }

        notes.Add(
            $"The key {Ids(shown)} is what the journal itself shows, for none was given and none is remembered: it proves nothing of who keeps it. Compare it with what its keeper says; from now on it is remembered."
        );
        return shown;
    }

    private static string Ids(IEnumerable<string> lines) => string.Join(", ", lines.Select(l => TrustedKey.FromLine(l).Value!.Id));

    // Whoever makes the proof need not be trusted: it leads to the roots that were signed, or it does not.
    private void Compare(string where, TreeHead seen, TreeHead now)
    {
        if (seen.Size > now.Size)
        {
            if (where == place)
            {
                evidence.Add(
                    new(
                        $"The journal had {seen.Size} entries when it was seen last and has {now.Size} now: an old checkpoint is shown, or entries were taken out."
                    )
                    {
                        Earlier = seen,
                        Later = now,
                    }
                );
            }
            else
            {
                notes.Add($"{where} has shown {seen.Size} entries, this place shows {now.Size}: the rest could not be compared.");
            }

            return;
        }

        IReadOnlyList<Sha256Hash> proof = [];
        try
        {
            if (seen.Size > 0)
            {
                proof = new TreeProofs(now.Size, Tile).Consistency(seen.Size);
            }
        }
        catch (InvalidDataException e)
        {
            evidence.Add(
                new($"That the journal only grew since it was seen at {where} cannot be shown: {e.Message}") { Earlier = seen, Later = now }
            );
            return;
        }

        if (seen.Size > 0 && !ConsistencyCheck.Holds(seen.Size, now.Size, seen.Root, now.Root, proof))
        {
            evidence.Add(
                new(
                    seen.Size == now.Size
                        ? $"Two checkpoints of {now.Size} entries are signed with different roots, one seen at {where}: the journal tells two stories."
                        : $"The journal's first {seen.Size} entries are not those of the checkpoint seen before at {where}: the past was changed."
                )
                {
                    Earlier = seen,
                    Later = now,
                    Proof = proof,
                }
            );
        }
    }

    private byte[]? Tile(Rejoinder.Journal.Tiles.TileCoordinate tile) =>
        files(tile.Path) ?? files(new Rejoinder.Journal.Tiles.TileCoordinate(tile.Level, tile.Index, 256).Path);
}
