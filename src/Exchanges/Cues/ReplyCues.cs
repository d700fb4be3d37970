using Rejoinder.Reading;

namespace Rejoinder.Exchanges.Cues;

/// <summary>Which cues of an answer a claim carries. Each is the words that show it, or null. Thread-safe.</summary>
internal sealed class ReplyCues
{
    private static readonly CueList Denials = CueList.Load("denial");
    private static readonly CueList Admissions = CueList.Load("admission");
    private static readonly CueList Withdrawals = CueList.Load("withdrawal");
    private static readonly CueList OwnWords = CueList.Load("own-word");
    private static readonly CueList Urgings = CueList.Load("urging");
    private static readonly CueList Grounds = CueList.Load("ground");
    private static readonly CueList Defences = CueList.Load("defence");
    private static readonly CueList Attacks = CueList.Load("attack");
    private static readonly CueList Reports = CueList.Pairs("report-subjects", "report-verbs");
    private static readonly CueList ReportNouns = CueList.Load("report-nouns");
    private static readonly CueList Courtesies = CueList.Load("courtesy");
    private static readonly CueList Removals = CueList.Load("removal");
    private static readonly CueList Restorations = CueList.Load("restoration");
    private static readonly CueList GoingOns = CueList.Load("going-on", atStart: true);

    public ReplyCues(Claim claim)
    {
        var words = claim.Quote.Words;
        Denial = Denials.In(words);
        Admission = Admissions.In(words);
        Withdrawal = OwnWords.In(words) is null ? null : Withdrawals.In(words);
        Urging = Urgings.In(words);
        Ground = Grounds.In(words);
        Defence = Defences.In(words) ?? Ground;
        Attack = claim.Kind == ClaimKind.Allegation ? Attacks.In(words) : null;
        Report = Reports.In(words) ?? ReportNouns.In(words);
        Courtesy = Courtesies.In(words);
        Removal = Removals.In(words);
        Restoration = Restorations.In(words);
        IsDeniedBefore = Denials.At(words) is { } denied && denied < (Admissions.At(words) ?? 0);
        GoesOn = GoingOns.In(words) is not null;
        Promise = claim.Kind == ClaimKind.Commitment;
    }

    /// <summary>Words of denial or refusal.</summary>
    public string? Denial { get; }

    /// <summary>Words of admission or regret.</summary>
    public string? Admission { get; }

    /// <summary>Words that take something back.</summary>
    public string? Withdrawal { get; }

    /// <summary>Words that press the other side to act.</summary>
    public string? Urging { get; }

    /// <summary>Words that give a ground.</summary>
    public string? Ground { get; }

    /// <summary>Words of law and right, or of a ground.</summary>
    public string? Defence { get; }

    /// <summary>In a charge, words about motive and honesty.</summary>
    public string? Attack { get; }

    /// <summary>Words that report what a text or its reader says: "you claim", "the letter states".</summary>
    public string? Report { get; }

    /// <summary>Words of courtesy.</summary>
    public string? Courtesy { get; }

    /// <summary>Words of removal.</summary>
    public string? Removal { get; }

    /// <summary>Words of restoration.</summary>
    public string? Restoration { get; }

    /// <summary>Whether it begins with a word that goes back to the sentence before.</summary>
    public bool GoesOn { get; }

    // "We do not regret" admits nothing; "we know that we have not" does.
    private bool IsDeniedBefore { get; }

    /// <summary>Whether it is a commitment.</summary>
    public bool Promise { get; }

    /// <summary>Whether it shows by any of them that it may answer something.</summary>
    public bool IsAny => (Denial ?? Admission ?? Defence ?? Attack) is not null || Promise;

    /// <summary>How a claim with these cues meets another, with the words that show it.</summary>
    public (Relation Relation, string Reason) Relation =>
        Admission is not null && !IsDeniedBefore ? (Exchanges.Relation.Concedes, $"words of admission: “{Admission}”")
        : Promise ? (Exchanges.Relation.Complies, "it promises to act")
        : Attack is not null ? (Exchanges.Relation.AttacksTheSpeaker, $"words about the other side’s motives or conduct: “{Attack}”")
        : Denial is not null ? (Exchanges.Relation.Rebuts, $"words of denial: “{Denial}”")
        : Ground is not null ? (Exchanges.Relation.Justifies, $"words that give a ground: “{Ground}”")
        : (Exchanges.Relation.Rebuts, "it sets another fact or view beside it");
}
