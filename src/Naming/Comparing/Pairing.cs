namespace Rejoinder.Naming.Comparing;

/// <summary>One word of the left name set against one of the right (two, where they are joined).</summary>
internal readonly record struct Pairing(
    short Left,
    short Right,
    float Likeness,
    Relation Relation,
    bool LeftIsTwo = false,
    bool RightIsTwo = false
);
