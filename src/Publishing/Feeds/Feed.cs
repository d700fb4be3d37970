using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using System.Xml;

namespace Rejoinder.Publishing.Feeds;

/// <summary>Something that was published or changed. Immutable.</summary>
/// <param name="Address">Where it is found, and what it is known by: an absolute IRI.</param>
/// <param name="Title">What it is, with who says it.</param>
/// <param name="Summary">More of it, in plain words.</param>
/// <param name="At">When.</param>
public sealed record FeedEntry(string Address, string Title, string Summary, DateTimeOffset At);

/// <summary>A feed in Atom (RFC 4287). Immutable, thread-safe.</summary>
/// <param name="Title">What it is called; the desk's name, which is the author of its entries too.</param>
/// <param name="Self">Where the feed is found: an absolute IRI.</param>
/// <param name="Page">The page that it tells of: an absolute IRI, by which the feed is known.</param>
/// <param name="Entries">In the order in which they are told, the newest first.</param>
public sealed record Feed(string Title, string Self, string Page, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    /// <summary>Writes it; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    public void Write(Stream stream)
    {
        var feed = new SyndicationFeed
        {
            Title = Text(Title),
            Id = Page,
            LastUpdatedTime = Second(Entries.IsEmpty ? DateTimeOffset.UnixEpoch : Entries.Max(e => e.At)),
            Generator = "Rejoinder",
            Items = Entries.Select(Item),
        };
        feed.Authors.Add(new SyndicationPerson(null, XmlWords.Of(Title), null));
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(Self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(Page), "text/html"));
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
        feed.GetAtom10Formatter().WriteTo(xml);
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Address,
            Title = Text(entry.Title),
            Summary = Text(entry.Summary),
            LastUpdatedTime = Second(entry.At),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Address)));
        return item;
    }

    private static TextSyndicationContent Text(string words) => SyndicationContent.CreatePlaintextContent(XmlWords.Of(words));

    // In UTC and to the second: what is finer differs between stores.
    private static DateTimeOffset Second(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
