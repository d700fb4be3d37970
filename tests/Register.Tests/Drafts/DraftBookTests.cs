using Rejoinder.Register.Drafts;
using Xunit;

namespace Rejoinder.Register.Tests.Drafts;

/// <summary>What is not saved yet is not lost, and is not more than so much.</summary>
public sealed class DraftBookTests
{
    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void ADraftIsOfOnePersonAndOnePlace(string kind)
    {
        using var desk = new Desk(kind);
        var book = desk.Register.Drafts;
        book.Keep(desk.Analyst.Id, "finding/s-1.1", "{\"reasons\":\"Bec\"}");
        book.Keep(desk.Analyst.Id, "finding/s-1.1", "{\"reasons\":\"Because\"}");
        book.Keep(desk.Editor.Id, "finding/s-1.1", "{}");

        Assert.Equal("{\"reasons\":\"Because\"}", book.Get(desk.Analyst.Id, "finding/s-1.1"));
        Assert.Null(book.Get(desk.Analyst.Id, "finding/s-1.2"));
        book.Drop(desk.Analyst.Id, "finding/s-1.1");
        Assert.Null(book.Get(desk.Analyst.Id, "finding/s-1.1"));
        Assert.Equal("{}", book.Get(desk.Editor.Id, "finding/s-1.1"));
    }

    [Theory]
    [MemberData(nameof(TestRegisters.Each), MemberType = typeof(TestRegisters))]
    public void OfTooManyTheOldestGoes(string kind)
    {
        using var desk = new Desk(kind);
        var (book, ann) = (desk.Register.Drafts, desk.Analyst.Id);
        for (var i = 0; i < DraftBook.MostDrafts; i++)
        {
            book.Keep(ann, $"place {i}", "1");
        }

        book.Keep(ann, "place 0", "2");
        book.Keep(ann, "one more", "1");

        Assert.Equal(("2", null, "1"), (book.Get(ann, "place 0"), book.Get(ann, "place 1"), book.Get(ann, "place 2")));
    }

    [Fact]
    public void ADraftIsJsonOfAtMost64Kilobytes()
    {
        using var desk = new Desk("sqlite");
        var (book, ann) = (desk.Register.Drafts, desk.Analyst.Id);
        book.Keep(ann, "p", $"\"{new string('x', DraftBook.MostBytes - 2)}\"");
        Assert.Throws<RegisterException>(() => book.Keep(ann, "p", $"\"{new string('x', DraftBook.MostBytes - 1)}\""));
        Assert.Throws<RegisterException>(() => book.Keep(ann, "p", "no json"));
        Assert.Throws<RegisterException>(() => book.Keep(ann, "", "1"));
        Assert.Throws<RegisterException>(() => book.Keep(999, "p", "1"));
    }
}
