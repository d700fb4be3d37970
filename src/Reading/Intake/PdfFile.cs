namespace Rejoinder.Reading.Intake;

/// <summary>Reads PdfFile.</summary>
internal static class PdfFile
{
    public const string MediaType = "application/pdf";

    public static ReadingResult<Document> Read(byte[] bytes, Source source) =>
        IntakeMessages.NotRead(source.MediaType, $"Save {bytes.Length} bytes as plain text.");
}
