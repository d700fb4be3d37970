namespace Rejoinder.Register.Findings;

/// <summary>Which moves a finding may make.</summary>
internal static class FindingMoves
{
    private static readonly HashSet<(FindingState From, FindingState To)> Legal =
    [
        (FindingState.Draft, FindingState.SecondReading),
        (FindingState.SecondReading, FindingState.Draft),
        (FindingState.SecondReading, FindingState.Published),
        (FindingState.Published, FindingState.Corrected),
        (FindingState.Corrected, FindingState.Corrected),
        (FindingState.Published, FindingState.Withdrawn),
        (FindingState.Corrected, FindingState.Withdrawn),
    ];

    public static bool IsLegal(FindingState from, FindingState to) => Legal.Contains((from, to));

    public static void Need(Finding finding, FindingState to)
    {
        if (!IsLegal(finding.State, to))
        {
            throw new RegisterException(
                ProblemKind.State,
                $"The finding {finding.Code} is {Word(finding.State)} and cannot become {Word(to)}: docs/register.md has the legal moves."
            );
        }
    }

    public static string Word(FindingState state) =>
        state == FindingState.SecondReading ? "second-reading" : state.ToString().ToLowerInvariant();

    public static FindingState Read(string word) =>
        word == "second-reading" ? FindingState.SecondReading : Enum.Parse<FindingState>(word, ignoreCase: true);
}
