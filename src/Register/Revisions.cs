namespace Rejoinder.Register;

/// <summary>Two people at one thing: who comes second is told, and nobody's edit is lost.</summary>
internal static class Revisions
{
    /// <summary>Throws where a change found another revision than the one that was looked at.</summary>
    /// <param name="changed">How many rows the change reached.</param>
    /// <param name="what">What it is, in words.</param>
    /// <param name="code">The code of what is meant.</param>
    /// <exception cref="RegisterException">None.</exception>
    public static void Need(int changed, string what, string code)
    {
        if (changed == 0)
        {
            throw new RegisterException(
                ProblemKind.Conflict,
                $"Somebody else changed the {what} {code} since you looked at it. Look again, then decide."
            );
        }
    }
}
