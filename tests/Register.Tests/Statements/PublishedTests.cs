using Xunit;

namespace Rejoinder.Register.Tests.Statements;

/// <summary>Which statements wait for a person, and which everybody may see.</summary>
public sealed class PublishedTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void AStatementWaitsUntilAPersonConfirmsItsRecord(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Statements;
        var (first, second) = (desk.AddClaim("The sum is wrong.").Split('.')[0], desk.AddClaim("The sum is right.").Split('.')[0]);
        Assert.Equal([second, first], book.Waiting().Select(s => s.Code));
        Assert.Equal(2, book.WaitingCount());

        book.Confirm(second, book.Get(second).Revision, desk.Analyst);

        Assert.Equal([first], book.Waiting().Select(s => s.Code));
        Assert.Equal(1, book.WaitingCount());
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void TheNewestPublishedComesFirstWhateverTheOrderOfReceipt(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Statements;
        var codes = Enumerable.Range(0, 4).Select(i => desk.AddClaim($"Sum {i} is wrong.").Split('.')[0]).ToArray();
        Assert.Empty(book.Published());
        foreach (var code in new[] { codes[2], codes[0], codes[1] })
        {
            Show(code, true);
            desk.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([codes[1], codes[0], codes[2]], book.Published().Select(s => s.Code));
        Assert.Equal([codes[0], codes[2]], book.Published(codes[1]).Select(s => s.Code));
        Assert.Equal([codes[1]], book.Published(take: 1).Select(s => s.Code));
        var shown = book.Get(codes[0]);
        Assert.Equal((true, false), (shown.IsPublished, shown.ShowsInitials));
        var since = shown.PublishedAt;
        book.Show(codes[0], null, true, shown.Revision, desk.Editor);
        shown = desk.Page(codes[0]).Head;
        Assert.Equal((true, true, since), (shown.IsPublished, shown.ShowsInitials, shown.PublishedAt));
        Show(codes[0], false);
        Assert.Null(book.Get(codes[0]).PublishedAt);
        Show(codes[0], true);
        Assert.Equal(codes[0], book.Published()[0].Code);
        desk.Register.Erase(codes[0], desk.Root);
        Assert.Equal([codes[1], codes[2]], book.Published().Select(s => s.Code));

        void Show(string code, bool isPublished) => book.Show(code, isPublished, null, book.Get(code).Revision, desk.Editor);
    }
}
