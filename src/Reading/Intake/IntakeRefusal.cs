namespace Rejoinder.Reading.Intake;

/// <summary>Carries a failure out of the middle of a parser's call; never leaves <see cref="DocumentIntake"/>.</summary>
internal sealed class IntakeRefusal(ReadingFailure failure) : Exception(failure.What)
{
    public ReadingFailure Failure { get; } = failure;
}
