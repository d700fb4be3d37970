using Rejoinder.Publishing.Feeds;

namespace Rejoinder.Publishing.Site;

/// <summary>The site's feed of what was published last.</summary>
internal static class SiteFeed
{
    private const int Most = 50;

    public static void Write(SiteFolder folder, Register.Register register, Publisher publisher)
    {
        var addresses = publisher.Addresses;
        var feed = new Feed(
            publisher.Name,
            addresses.Lead ? $"{addresses.Root}/feed.atom" : $"{addresses.Root}:feed",
            addresses.Lead ? $"{addresses.Root}/index.html" : $"{addresses.Root}:site",
            NewestEntries.Of(register, publisher, Most)
        );
        folder.Write("feed.atom", feed.Write);
    }
}
