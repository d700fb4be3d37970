namespace Rejoinder.Register.Similar;

/// <summary>Whether two claims affirm alike, as far as their words show. It says nothing on which of them is right.</summary>
public enum Polarity
{
    /// <summary>The words do not show it.</summary>
    Unclear,

    /// <summary>Both affirm, or both deny.</summary>
    Same,

    /// <summary>One affirms what the other denies.</summary>
    Opposed,
}
