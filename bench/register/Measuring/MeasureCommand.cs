using System.Diagnostics;
using Rejoinder.Journal.Entries;
using Rejoinder.Register.Accounts;
using Rejoinder.Register.Bench.Generating;
using Rejoinder.Register.Bench.Measuring;
using Rejoinder.Register.Searching;

namespace Rejoinder.Register.Bench;

/// <summary><c>measure REGISTER</c>: what people wait for, on a register of generated statements of seed 1.</summary>
internal static class MeasureCommand
{
    private const int Queries = 200;

    // The words and names that are in many claims, and those that are in a handful.
    private const int Common = 150;
    private const int RareFrom = 15_000;
    private const int RareTo = 55_000;

    public static int Run(string address)
    {
        var clock = Stopwatch.GetTimestamp();
        using var register = Register.Open(RegisterAddress.Parse(address));
        Measured.Say("open, new process, ms", Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        clock = Stopwatch.GetTimestamp();
        register.Claims.Search(new SearchQuery { Words = "government" });
        Measured.Say("first search, new process, ms", Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        var generator = new StatementGenerator(1);
        Searching(register, generator, new Random(1));
        Showing(register, new Random(2));
        Likening(register, new Random(3));
        Measured.Memory("reading, MB");
        Writing(register, generator);
        Measured.Memory("all, MB");
        return 0;
    }

    private static void Searching(Register register, StatementGenerator generator, Random random)
    {
        string Words(int from, int to, int most) =>
            string.Join(' ', Enumerable.Range(0, 1 + random.Next(most)).Select(_ => generator.Words.Content(random.Next(from, to))));
        SearchQuery[] Some(Func<int, SearchQuery> query) => [.. Enumerable.Range(0, Queries).Select(query)];
        void Search(SearchQuery query) => register.Claims.Search(query);

        // What is compiled on first use is not the search's.
        Array.ForEach(Some(_ => new SearchQuery { Words = Words(Common, RareFrom, 2) })[..20], Search);
        Measured.Times("search, 1 to 3 common words", Some(_ => new SearchQuery { Words = Words(0, Common, 3) }), Search);
        Measured.Times(
            "search, common words, newest first",
            Some(_ => new SearchQuery { Words = Words(0, Common, 3), NewestFirst = true }),
            Search
        );
        Measured.Times(
            "search, common words and filters",
            Some(i => Filtered(i, new SearchQuery { Words = Words(0, Common, 2) }, generator)),
            Search
        );
        Measured.Times("search, a filter alone", Some(i => Filtered(i, new SearchQuery(), generator)), Search);
        Measured.Times("search, rare words", Some(_ => new SearchQuery { Words = Words(RareFrom, RareTo, 1) }), Search);
        Measured.Times(
            "search, a common and a rare word",
            Some(_ => new SearchQuery { Words = $"{Words(0, Common, 1)} {Words(RareFrom, RareTo, 1)}" }),
            Search
        );
        Measured.Times(
            "search, phrase of common words",
            Some(_ => new SearchQuery { Words = $"\"{Words(0, 20, 1)} {Words(0, 20, 1)}\"" }),
            Search
        );
        Measured.Times("search, beginning of a word", Some(_ => new SearchQuery { Words = Words(0, Common, 1)[..3] + "*" })[..30], Search);
        Measured.Times(
            "search, all but a common word",
            Some(_ => new SearchQuery { Words = $"{Words(0, Common, 1)} -{Words(0, Common, 1)}" }),
            Search
        );
    }

    private static SearchQuery Filtered(int i, SearchQuery query, StatementGenerator generator) =>
        (i % 5) switch
        {
            0 => query with { Kind = "allegation" },
            1 => query with { About = generator.Names.Of(i % 40).Name },
            2 => query with { SaidBy = generator.Names.Of(i % 40).Name },
            3 => query with { Source = "locatable" },
            _ => query with { From = new DateOnly(2012 + (i % 12), 3, 1), Until = new DateOnly(2013 + (i % 12), 2, 1) },
        };

    private static void Showing(Register register, Random random)
    {
        // Codes are random: those of the newest thousands are as good as any.
        var codes = new List<string>();
        while (codes.Count < 5_000 && register.Statements.Newest(codes.LastOrDefault(), 1_000) is { Count: > 0 } page)
        {
            codes.AddRange(page.Select(s => s.Code));
        }

        string[] some = [.. Enumerable.Range(0, Queries).Select(_ => codes[random.Next(codes.Count)])];
        register.Statements.Page(some[0]);
        Measured.Times("page of a statement", some, c => register.Statements.Page(c));
        var largest = register.Statements.Newest(null, 1_000).MaxBy(s => s.Claims)!;
        Measured.Times(
            $"page of a statement of {largest.Claims / 100 * 100} claims",
            Enumerable.Repeat(largest.Code, 20).ToArray(),
            c => register.Statements.Page(c)
        );
        Measured.Times("list of statements", some[..50], c => register.Statements.Newest(c, 50));
        var generator = new StatementGenerator(1);
        Measured.Times(
            "claims about a party that is everywhere",
            Enumerable.Range(0, 20).ToArray(),
            i => register.Claims.About(generator.Names.Of(i).Name)
        );
        Measured.Times(
            "statements of a party that is everywhere",
            Enumerable.Range(0, 20).ToArray(),
            i => register.Statements.OfParty(generator.Names.Of(i).Name)
        );
        Measured.Times("list of parties", Enumerable.Range(0, 50).ToArray(), i => register.Parties.List(skip: i * 50));
        Measured.Times(
            "parties by the beginning of a name",
            Enumerable.Range(0, 100).ToArray(),
            i => register.Parties.List(generator.Names.Of(i * 7).Name[..(1 + i % 5)])
        );
        Measured.Times(
            "claims that a party says",
            Enumerable.Range(0, 20).ToArray(),
            i => register.Claims.SaidBy(generator.Names.Of(i).Name)
        );
        Measured.Times("names to mask in a statement", some[..50], c => register.Parties.PrivateNames(c));
        Measured.Times("history of a statement", some[..50], c => register.History(c));
        Measured.Times("statements that wait", some[..20], _ => register.Statements.Waiting());
        Measured.Times("counts of everything", Enumerable.Range(0, 3).ToArray(), _ => register.Statistics());
    }

    private static void Likening(Register register, Random random)
    {
        // The newest claims that have a word, whose likes are anywhere.
        var claims = register.Claims.Search(new SearchQuery { Words = "government", Take = 500 }).Hits.Select(h => h.Claim).ToArray();
        var clock = Stopwatch.GetTimestamp();
        register.Claims.LikeClaim(claims[0].Code);
        Measured.Say("similar, the first time, which makes the vectors, s", Stopwatch.GetElapsedTime(clock).TotalSeconds);
        random.Shuffle(claims);
        Measured.Times("similar", claims[..100], c => register.Claims.LikeClaim(c.Code));
        Measured.Times("similar to a text", claims[100..150], c => register.Claims.Like(c.Quote.Words));
    }

    private static void Writing(Register register, StatementGenerator generator)
    {
        var by = register.Accounts.Acting("Bench");
        const int Entries = 400;
        const int Batches = 40;
        const int Together = 100;
        Enter(register, by, 1);
        Measured.Rate(
            "journal entries one by one, /s",
            Entries,
            () =>
            {
                for (var i = 0; i < Entries; i++)
                {
                    Enter(register, by, 1);
                }
            }
        );
        Measured.Rate(
            $"journal entries {Together} at once, /s",
            Batches * Together,
            () =>
            {
                for (var i = 0; i < Batches; i++)
                {
                    Enter(register, by, Together);
                }
            }
        );
        // Numbers that no import has.
        var records = Enumerable.Range(0, 50).Select(i => generator.Record(10_000_000 + Random.Shared.Next(10_000_000) + i, 50)).ToArray();
        Measured.TimesOnce(
            "adding a statement of 50 claims",
            records,
            r => register.Statements.Add(r, System.Text.Encoding.UTF8.GetBytes(r.Text), "bench", by)
        );
    }

    private static void Enter(Register register, Account by, int many) =>
        register.Write(
            by,
            s =>
            {
                for (var i = 0; i < many; i++)
                {
                    s.Journal.Append(
                        Act.RecordConfirmed,
                        "statement:s-0000000000",
                        [new Journaling.Sealed("record", "made up"u8.ToArray(), "version:1")],
                        []
                    );
                }

                return many;
            }
        );
}
