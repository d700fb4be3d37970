using Rejoinder.Reading;

namespace Rejoinder.Publishing;

/// <summary>A claim as the page needs it. <c>Style</c> holds the classes that filters go by.</summary>
internal sealed record ClaimView(Claim Claim, int Number, string Anchor, TextSpan Span, PartyView[] About, PartyView? Speaker, string Extra)
{
    public ClaimWords Words { get; } = ClaimWords.Of(Claim.Kind);

    public bool IsOwn => Claim.AttributedTo.Name == Attribution.Declarants;

    public string SourceStyle =>
        Claim.Cites switch
        {
            null => "s-none",
            { Kind: "locatable" } => "s-locatable",
            _ => "s-vague",
        };

    public string Style =>
        field ??=
            $"{Words.Style} {SourceStyle} {(IsOwn ? "v-own" : "v-other")}{string.Concat(About.Where(p => p.Filter).Select(p => " " + p.Anchor))}{Extra}";
}

/// <summary>A party with what is said of it and what it is said to say.</summary>
internal sealed record PartyView(Party Party, int Number)
{
    public string Anchor { get; } = $"p{Number}";

    public List<ClaimView> About { get; } = [];

    public List<ClaimView> Said { get; } = [];

    /// <summary>Whether the page offers to show only the claims about this party.</summary>
    public bool Filter { get; set; }
}

/// <summary>
/// A record with its threads tied: claims with their places and parties, parties with their claims, who speaks in a few words. Made once
/// a page.
/// </summary>
internal sealed class DossierView
{
    /// <summary>More would be a list too long to choose from; the ledger has them all.</summary>
    private const int FilterLimit = 60;

    /// <summary>Ties the threads of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="prefix">Stands before every anchor, where two texts share a page.</param>
    /// <param name="extra">Further style classes of a claim, each with a blank before it.</param>
    /// <param name="number">What number a claim is called by, in its anchor too; null: its place among all.</param>
    /// <param name="isShown">Whether a claim is shown; null: all are.</param>
    public DossierView(
        StatementRecord record,
        string prefix = "",
        Func<Claim, string>? extra = null,
        Func<Claim, int>? number = null,
        Func<Claim, bool>? isShown = null
    )
    {
        Record = record;
        Positions = new TextPositions(record.Text);
        Parties = [.. record.Parties.Select((p, i) => new PartyView(p, i + 1))];
        var byId = new Dictionary<string, PartyView>();
        var byName = new Dictionary<string, PartyView>(StringComparer.OrdinalIgnoreCase);
        foreach (var party in Parties)
        {
            byId.TryAdd(party.Party.Id, party);
            byName.TryAdd(party.Party.Name, party);
        }

        foreach (var party in Parties)
        {
            foreach (var mention in party.Party.Mentions)
            {
                byName.TryAdd(mention.Words, party);
            }
        }

        var anchors = new HashSet<string>();
        Claims =
        [
            .. record
                .Claims.Where(c => isShown is null || isShown(c))
                .Select(
                    (c, i) =>
                        new ClaimView(
                            c,
                            number?.Invoke(c) ?? i + 1,
                            prefix + (number is null ? Anchor(c.Id, i + 1, anchors) : $"c{number(c)}"),
                            Positions.Of(c.Quote),
                            [.. c.About.Distinct().Select(id => byId.GetValueOrDefault(id)).OfType<PartyView>()],
                            byName.GetValueOrDefault(c.AttributedTo.Name),
                            extra?.Invoke(c) ?? ""
                        )
                ),
        ];
        foreach (var claim in Claims)
        {
            foreach (var party in claim.About)
            {
                party.About.Add(claim);
            }

            claim.Speaker?.Said.Add(claim);
        }

        Filters =
        [
            .. Parties
                .Where(p => p.About.Count > 0 && p.Party.Kind != PartyKind.Place)
                .OrderByDescending(p => p.About.Count)
                .Take(FilterLimit),
        ];
        foreach (var party in Filters)
        {
            party.Filter = true;
        }
    }

    public StatementRecord Record { get; }

    /// <summary>What people found of a claim and what those accused say, written at the end of its note; null for nothing.</summary>
    public Action<HtmlWriter, Claim>? Beside { get; init; }

    /// <summary>Where a party has a page; null where none has.</summary>
    public Func<Party, string?>? PartyAddress { get; init; }

    public TextPositions Positions { get; }

    public ClaimView[] Claims { get; }

    public PartyView[] Parties { get; }

    /// <summary>The parties whose claims can be shown alone, the most spoken of first.</summary>
    public PartyView[] Filters { get; }

    /// <summary>Title in quotation marks are the caller's; this is the title as worded or what stands for it.</summary>
    public string Title => string.IsNullOrWhiteSpace(Record.Title) ? "Untitled statement" : Record.Title;

    /// <summary>Who speaks, in a few words: "Ilo Marn and 3 others".</summary>
    public string Speakers
    {
        get
        {
            string[] names = [.. Record.Declarants.Select(d => d.Name)];
            if (names.Length == 0)
            {
                names = [.. Record.Signatories.Where(s => s.Signs == Signs.This).Select(s => s.Name)];
            }

            // "We, the undersigned" is a wording and no name.
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i].StartsWith("We ", StringComparison.Ordinal) || names[i].StartsWith("We,", StringComparison.Ordinal))
                {
                    names[i] = $"“{names[i]}”";
                }
            }

            return names.Length switch
            {
                0 => "declarants whom the text does not name",
                1 => names[0],
                2 => $"{names[0]} and {names[1]}",
                _ => $"{names[0]} and {names.Length - 1} others",
            };
        }
    }

    // An id comes from outside: it is an anchor only where it looks like one and is the first of its name.
    private static string Anchor(string id, int number, HashSet<string> taken)
    {
        var looksRight = id.Length is > 1 and < 12 && id[0] == 'c' && id.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false;
        var anchor = looksRight ? id : $"c-{number}";
        return taken.Add(anchor) ? anchor : $"c-{number}";
    }
}
