namespace Rejoinder.Reading.Mentions;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    /// <summary>Begins with a small letter.</summary>
    Lower,

    /// <summary>One capital, then small letters; inner hyphens and apostrophes may be followed by capitals again.</summary>
    Capital,

    /// <summary>Two or more capitals and no small letter: an acronym, or any word of a line in capitals.</summary>
    Upper,

    /// <summary>One capital letter, with or without its full stop: "R.".</summary>
    Initial,

    /// <summary>Capitals inside: "GitHub", "eBay".</summary>
    Mixed,

    /// <summary>A number, or anything else.</summary>
    Other,
}

/// <summary>One word of prose. A possessive's apostrophe and s are outside its span.</summary>
/// <param name="Span">Its place in the document.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Possessive">Whether "'s" or an apostrophe follows.</param>
/// <param name="Opens">Whether it begins a sentence, a quotation or what follows a colon, so that its capital says nothing.</param>
/// <param name="Joined">Whether only a space parts it from the word before, so that both could belong to one name.</param>
internal readonly record struct Word(TextSpan Span, WordShape Shape, bool Possessive, bool Opens, bool Joined)
{
    public bool IsCapitalised => Shape is WordShape.Capital or WordShape.Upper or WordShape.Initial or WordShape.Mixed;
}
