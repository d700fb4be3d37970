using Microsoft.AspNetCore.Http;
using Rejoinder.Publishing.Feeds;

namespace Rejoinder.Workbench.Public;

/// <summary>What was published last, as an Atom feed: findings and statements.</summary>
internal static class PublicFeed
{
    public static IResult Write(HttpContext http, Register.Register register)
    {
        var publisher = PublicSide.Publisher(http.Request, register);
        if (!publisher.IsPublic)
        {
            return Results.NotFound();
        }

        var root = publisher.Addresses.Root;
        var feed = new Feed(publisher.Name, $"{root}/feed.atom", root, NewestEntries.Of(register, publisher, 50));
        using var stream = new MemoryStream();
        feed.Write(stream);
        return Results.Bytes(stream.ToArray(), Feed.MediaType);
    }
}
