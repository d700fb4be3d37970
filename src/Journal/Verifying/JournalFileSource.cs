namespace Rejoinder.Journal.Verifying;

/// <summary>Reads a file of a journal from a folder, a web server or wherever it is; not called twice at once.</summary>
/// <param name="path">Below the journal's prefix, such as <c>tile/0/x001/234.p/17</c>.</param>
/// <returns>Its bytes; null where there is no such file.</returns>
public delegate byte[]? JournalFileSource(string path);
