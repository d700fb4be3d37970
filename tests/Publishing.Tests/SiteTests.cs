using System.Text;
using System.Text.Json;
using Rejoinder.Publishing.Site;
using Xunit;

namespace Rejoinder.Publishing.Tests;

/// <summary>The site of everything published. A desk of its own for each test that changes it.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly PublishedDesk desk = new();
    private readonly string folder = Directory.CreateTempSubdirectory("rejoinder-site-").FullName;
    private DateTimeOffset now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);

    public void Dispose()
    {
        desk.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void EveryLinkInTheSiteLeadsToSomethingInIt()
    {
        Publish();
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var page in Pages())
        {
            foreach (var link in Links(File.ReadAllText(page)).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            {
                var (path, anchor) = link.Split('#') is [var p, var a] ? (p, a) : (link, "");
                var target = path.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));
                Assert.True(File.Exists(target), $"{page}: {link}");
                if (anchor.Length > 0)
                {
                    if (!ids.TryGetValue(target, out var known))
                    {
                        ids[target] = known = [.. Between(File.ReadAllText(target), " id=\"", '"')];
                    }

                    Assert.True(known.Contains(anchor), $"{page}: {link}");
                }
            }
        }

        Assert.True(Pages().Count() > 20);
    }

    [Fact]
    public void NoFileOfTheSiteNamesAPrivatePersonNorAnythingThatIsNotPublished()
    {
        Publish();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file, Encoding.UTF8);
            Assert.DoesNotContain("Marshgate", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(PublishedDesk.Unpublished, text, StringComparison.OrdinalIgnoreCase);
            if (!file.Contains("/journal/", StringComparison.Ordinal))
            {
                // The journal names the codes of all that was received, and nothing more of it.
                Assert.DoesNotContain(desk.Secret, text, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("office@harbour.example", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ThePagesTellFindingsEvidenceAndRepliesUnderTheNameOfWhoSaysThem()
    {
        Publish();
        var claim = Page($"claims/{desk.Found}.html");
        Assert.Contains("found by Anna Analyst, second reader Edi Editor", claim, StringComparison.Ordinal);
        Assert.Contains("Corrected: 2 versions were public", claim, StringComparison.Ordinal);
        Assert.Contains("We paid what was due, and T. M. has the receipt.", claim, StringComparison.Ordinal);
        Assert.Contains("Evidence against what is claimed", claim, StringComparison.Ordinal);
        Assert.Contains($"../claims/{desk.Found}.html", Page($"statements/{desk.Declaration}.html"), StringComparison.Ordinal);
        Assert.Contains("The second ledger was of another port.", Page($"claims/{desk.TakenBack}.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondRunWithoutAChangeWritesNothing()
    {
        var first = Publish();
        Assert.Equal((desk.Published.Count, desk.Published.Count), (first.Statements, first.Read));
        var before = Snapshot();
        now = now.AddHours(1);
        var second = Publish();
        Assert.Equal(new SiteReport(desk.Published.Count, 0, 0, 0, 0), second);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void WhatChangedIsMadeAnewAndTheSiteIsThenAsIfItWereMadeWhole()
    {
        Publish();
        now = now.AddHours(1);
        var person = desk.Register.Parties.Get("Irena Kolvart");
        desk.Register.Parties.Change(person.Code, null, true, person.Revision, desk.Editor);
        desk.Register.Statements.Show(desk.Secret, true, null, desk.Register.Statements.Get(desk.Secret).Revision, desk.Editor);
        var gone = desk.Published[3];
        desk.Register.Statements.Show(gone, false, null, desk.Register.Statements.Get(gone).Revision, desk.Editor);
        var report = Publish();
        Assert.InRange(report.Read, 3, 5);
        Assert.False(File.Exists(Path.Combine(folder, $"statements/{gone}.html")));
        Assert.True(File.Exists(Path.Combine(folder, $"statements/{desk.Secret}.html")));
        Assert.False(File.Exists(Path.Combine(folder, $"parties/{person.Code}.html")));
        Assert.All(Pages(), p => Assert.DoesNotContain("Kolvart", File.ReadAllText(p), StringComparison.Ordinal));

        // The same pages as a site that is made at once; the search and the list of changes tell their own history.
        var parts = Snapshot(ignoreHistory: true);
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Publish();
        Assert.Equal(Snapshot(ignoreHistory: true), parts);
    }

    [Fact]
    public void SegmentsOfTheSearchAreMergedAndLoseNothing()
    {
        Publish();
        for (var i = 0; i < 9; i++)
        {
            var code = desk.Published[i % 3];
            var claim = desk.Register.Statements.Page(code).InRecord[0];
            desk.Register.Claims.Change(
                claim.Code,
                new Register.Claims.ClaimChange
                {
                    State = i % 2 == 0 ? Register.Claims.ClaimState.Confirmed : Register.Claims.ClaimState.Read,
                },
                claim.Revision,
                desk.Analyst
            );
            Publish();
        }

        using var state = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, SiteState.FileName)));
        var segments = state.RootElement.GetProperty("segments").EnumerateArray().ToList();
        Assert.InRange(segments.Count, 1, 7);
        var live = segments.SelectMany(s =>
        {
            var gone = s.GetProperty("gone").EnumerateArray().Select(g => g.GetInt32()).ToHashSet();
            return s.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!).Where((_, i) => !gone.Contains(i));
        });
        Assert.Equal(desk.Published.Order(StringComparer.Ordinal), live.Order(StringComparer.Ordinal));
        Assert.All(
            segments,
            s => Assert.True(Directory.Exists(Path.Combine(folder, "search", s.GetProperty("id").ToString())), s.ToString())
        );
    }

    [Fact]
    public void ASearchWordIsCutAsThePagesScriptCutsIt() =>
        Assert.Equal(
            ["the", "møller", "moller", "of", "2024", "it"],
            SearchWords.Cut("The MØLLER-of 2024: “it” x").Where(w => w.Length > 1)
        );

    [Fact]
    public void TheJournalBesideTheSiteVerifies()
    {
        Publish();
        Assert.True(File.Exists(Path.Combine(folder, "journal", "checkpoint")));
        Assert.Contains("rejoinder verify https://site.example/journal", Page("journal.html"), StringComparison.Ordinal);
    }

    private SiteReport Publish() =>
        SitePublisher.Publish(
            desk.Register,
            folder,
            Publisher.Of(desk.Register, Addresses.OfSite("https://site.example")),
            [PublishingFormats.Find("record")!, PublishingFormats.Find("dossier")!],
            now
        );

    private IEnumerable<string> Pages() => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories);

    private string Page(string path) => File.ReadAllText(Path.Combine(folder, path));

    private SortedDictionary<string, string> Snapshot(bool ignoreHistory = false) =>
        new(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f))
                .Where(f =>
                    !ignoreHistory
                    || !(
                        f.StartsWith("search/", StringComparison.Ordinal)
                        || f.StartsWith("changes", StringComparison.Ordinal)
                        || f.StartsWith("sitemap", StringComparison.Ordinal)
                        || f == SiteState.FileName
                    )
                )
                .ToDictionary(
                    f => f,
                    f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, f))))
                ),
            StringComparer.Ordinal
        );

    private static IEnumerable<string> Links(string page) =>
        Between(page, " href=\"", '"').Concat(Between(page, " src=\"", '"')).Select(System.Net.WebUtility.HtmlDecode)!;

    private static IEnumerable<string> Between(string text, string before, char after)
    {
        for (var at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            var from = at + before.Length;
            yield return text[from..text.IndexOf(after, from)];
        }
    }
}
