using Rejoinder.Reading.Mentions;
using Xunit;

namespace Rejoinder.Reading.Tests.Mentions;

public sealed class NameRepairTests
{
    [Theory]
    [InlineData("Mr. Bo Quell said", "Mr. Bo Quell", PartyKind.Person, "Bo Quell")]
    [InlineData("by Bo Quell's hand", "Bo Quell's", PartyKind.Person, "Bo Quell")]
    [InlineData("by Bo Quell, Jr. once", "Bo Quell", PartyKind.Person, "Bo Quell, Jr.")]
    [InlineData("the “Harbour Trust” paid", "“Harbour Trust”", PartyKind.Organisation, "Harbour Trust")]
    [InlineData("by Brightwater, Inc. once", "Brightwater", PartyKind.Organisation, "Brightwater, Inc.")]
    [InlineData("The Harbour Trust paid", "The Harbour Trust", PartyKind.Organisation, "Harbour Trust")]
    [InlineData("saw Brightwater once", "ghtwater", PartyKind.Organisation, "Brightwater")]
    [InlineData("the Harbour Trust and the rest", "Harbour Trust and the", PartyKind.Organisation, "Harbour Trust")]
    [InlineData("the Highest People’s Court ruled", "Highest People", PartyKind.Organisation, "Highest People’s Court")]
    [InlineData("the Quill administration’s Office of Boats", "Quill administration", PartyKind.Organisation, "Quill administration")]
    [InlineData("the Northern Commerce Minister said", "Northern Commerce Minister", PartyKind.Person, null)]
    [InlineData("by Robert Major once", "Robert Major", PartyKind.Person, "Robert Major")]
    [InlineData("on Monday we", "Monday", PartyKind.Person, null)]
    [InlineData("saw , it", ",", PartyKind.Person, null)]
    public void BoundsArePutRight(string text, string proposed, PartyKind kind, string? expected) =>
        Assert.Equal(expected, NameRepair.Repair(text, Some.Span(text, proposed), kind)?.Of(text));
}
