using Rejoinder.Journal.Verifying;

namespace Rejoinder.Register.Verifying;

/// <summary>Verifies one entry by its <c>.tlog-proof</c>, without the journal.</summary>
public static class ProofVerifier
{
    /// <summary>Verifies. Nothing is remembered: a proof shows one checkpoint and not that the journal grew to it.</summary>
    /// <param name="entry">The entry to the byte.</param>
    /// <param name="proofFile">The proof.</param>
    /// <param name="options">How; the key must be given, or remembered.</param>
    /// <exception cref="RegisterException">There is no key to verify it with.</exception>
    public static Verification Verify(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> proofFile, VerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var proof = InclusionProof.Read(proofFile);
        var head = proof.IsRead ? TreeHead.Read(proof.Value.Checkpoint.Span) : null;
        if (head?.Value is null)
        {
            return new(null, 0, [new(proof.Problem ?? head!.Problem!)], []);
        }

        var origin = options.Origin ?? options.Keys.Select(k => k.Name).FirstOrDefault() ?? head.Value.Origin;
        var keys = options.Keys.Count > 0 ? options.Keys : [.. options.Memory.Keys(origin).Select(l => TrustedKey.FromLine(l).Value!)];
        if (keys.Count == 0)
        {
            throw new RegisterException(
                ProblemKind.Request,
                $"There is no key to verify {origin} with. Give its line, got from whoever keeps the journal, with --key."
            );
        }

        var against = new JournalVerifier(origin, keys).Inclusion(entry, proofFile);
        return new(origin, head.Value.Size, against is null ? [] : [against], [$"Entry {proof.Value!.Index} of {head.Value.Size}."]);
    }
}
