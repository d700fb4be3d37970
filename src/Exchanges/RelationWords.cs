namespace Rejoinder.Exchanges;

/// <summary>How a relation is called where people read it.</summary>
public static class RelationWords
{
    /// <summary>As a noun: "rebuttal".</summary>
    public static string Noun(Relation relation) =>
        relation switch
        {
            Relation.Rebuts => "rebuttal",
            Relation.Concedes => "concession",
            Relation.Complies => "compliance",
            Relation.Justifies => "justification",
            Relation.AttacksTheSpeaker => "attack on the speaker",
            _ => "restatement",
        };
}
