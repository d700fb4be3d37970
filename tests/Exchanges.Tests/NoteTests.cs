using Xunit;

namespace Rejoinder.Exchanges.Tests;

/// <summary>What a comparison did without is told.</summary>
public sealed class NoteTests
{
    [Theory]
    [InlineData(80, 80, "")]
    [InlineData(80, 81, "161 claims")]
    [InlineData(4001, 1, "first 4,000 claims")]
    public void LimitsAreToldAlikeFromBothSides(int ofStatement, int ofReply, string told)
    {
        using var comparer = new Comparer();
        var (statement, reply) = (Many(ofStatement), Many(ofReply));
        var notes = comparer.Compare(statement, reply, TestContext.Current.CancellationToken).Notes;
        Assert.Equal(told.Length > 0, string.Concat(notes).Contains(told, StringComparison.Ordinal) && notes.Length > 0);
        Assert.Equal(notes, comparer.Compare(reply, statement, TestContext.Current.CancellationToken).Notes);
    }

    [Fact]
    public void AComparisonWithoutTheEncoderSaysSo() =>
        Assert.Contains("encoder was not asked", Assert.Single(Comparison.Of(Many(1), Many(1)).Notes), StringComparison.Ordinal);

    private static Reading.StatementRecord Many(int claims) =>
        new Text([.. Enumerable.Range(0, claims).Select(i => $"factual: Pier {i} was shut.")]).Record();
}
