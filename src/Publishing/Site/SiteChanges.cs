using Rejoinder.Register;

namespace Rejoinder.Publishing.Site;

/// <summary>What deeds since the last time touch of a site.</summary>
internal sealed class SiteChanges
{
    // More than that, and making everything anew is as fast.
    private const int MostOfAParty = 1000;

    /// <summary>The number of the last deed that was looked at.</summary>
    public long Deed { get; private set; }

    /// <summary>Everything is to be made anew.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Terms, definitions or case sheets changed.</summary>
    public bool HasTerms { get; private set; }

    public HashSet<string> Statements { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Exchanges { get; } = new(StringComparer.Ordinal);

    public static SiteChanges Since(Register.Register register, SiteState state)
    {
        var changes = new SiteChanges { Deed = state.Deed };
        while (register.DeedsAfter(changes.Deed) is { Count: > 0 } deeds)
        {
            foreach (var (number, what, subject) in deeds)
            {
                changes.Deed = number;
                changes.IsAll |= what is "settings-changed" or "rating-scale-set";
                try
                {
                    changes.Add(register, state, subject);
                }
                catch (RegisterException e) when (e.Kind == ProblemKind.Request)
                {
                    // What it was done to is erased: what it touched cannot be told.
                    changes.IsAll = true;
                }
            }
        }

        return changes;
    }

    private void Add(Register.Register register, SiteState state, string subject)
    {
        switch (subject.Split('-')[0])
        {
            case "s":
                Statements.Add(subject.Split('.')[0]);
                break;
            case "f":
                Statements.Add(register.Findings.Get(subject).Claim.Split('.')[0]);
                break;
            case "r":
                Statements.Add(register.Replies.Get(subject).Claim.Split('.')[0]);
                break;
            case "e":
                foreach (var bearing in register.Evidence.Get(subject).Bearings)
                {
                    Add(register, state, bearing.Subject);
                }

                break;
            case "p":
                AddParty(register, state, subject);
                break;
            case "x":
                Exchanges.Add(subject);
                var exchange = register.Exchanges.Get(subject);
                Statements.Add(exchange.Statement);
                Statements.Add(exchange.Reply);
                break;
            case "t" or "d" or "c":
                HasTerms = true;
                break;
        }
    }

    private void AddParty(Register.Register register, SiteState state, string party)
    {
        var statements = register.Statements.OfParty(party, MostOfAParty);
        IsAll |= statements.Count == MostOfAParty;
        Statements.UnionWith(statements.Select(s => s.Code));
        Statements.UnionWith(state.Statements.Values.Where(s => s.Parties.Contains(party)).Select(s => s.Code));
    }
}
