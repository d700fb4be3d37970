namespace Rejoinder.Reading.Intake;

/// <summary>Carries a failure out of the middle of a foreign parser's call; never leaves <see cref="ParserBoundary"/>.</summary>
internal sealed class IntakeRefusal(ReadingFailure failure) : Exception(failure.What)
{
    public ReadingFailure Failure { get; } = failure;
}
