namespace Rejoinder.Reading.Intake;

/// <summary>What a file is, as its bytes show.</summary>
internal enum FileFormat
{
    Text,
    Markdown,
    Html,
    Php,
    Mail,
    Pdf,
    Docx,
    Odt,
    Rtf,
    OldOffice,
    EncryptedOffice,
    Spreadsheet,
    Presentation,
    Archive,
    Image,
    Sound,
    Program,
    BrokenArchive,
}
