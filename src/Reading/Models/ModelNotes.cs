namespace Rejoinder.Reading.Models;

/// <summary>What a record says of the model that read it.</summary>
internal static class ModelNotes
{
    public const string NoEncoder =
        "This build has no sentence encoder: claims, names and attribution were read by word lists and a small lexical model, a notch worse.";

    public const string EncoderOff =
        "Read without the sentence encoder, as asked: claims, names and attribution were read by word lists and a small lexical model, a notch worse.";

    public const string TooLong =
        "The text is very long: its end was read by word lists and a small lexical model instead of the sentence encoder.";
}
