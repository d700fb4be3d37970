using Rejoinder.Register.Accounts;

namespace Rejoinder.Workbench.Adding;

/// <summary>Where a document of a job is on its way.</summary>
internal enum AddState
{
    Waits,
    Reads,
    Kept,
    Known,
    Failed,
    Cancelled,
}

/// <summary>A document on its way into the register.</summary>
internal sealed class AddItem(string name, byte[]? bytes, Uri? address)
{
    public string Name { get; } = name;

    /// <summary>The bytes; null before they are fetched, and once they are read.</summary>
    public byte[]? Bytes { get; set; } = bytes;

    public Uri? Address { get; } = address;

    public AddState State { get; set; }

    /// <summary>The statement it became.</summary>
    public string? Statement { get; set; }

    /// <summary>What became of it, in words.</summary>
    public string Told { get; set; } = "";
}

/// <summary>What one form brought. Its items change while it runs; readers see each change sooner or later.</summary>
internal sealed class AddJob(string code, Account by, string? revises, IReadOnlyList<AddItem> items) : IDisposable
{
    public string Code { get; } = code;

    public Account By { get; } = by;

    /// <summary>The statement that the document is a newer text of.</summary>
    public string? Revises { get; } = revises;

    public IReadOnlyList<AddItem> Items { get; } = items;

    /// <summary>The text that was pasted, for another attempt.</summary>
    public string? PastedText { get; init; }

    public CancellationTokenSource Cancel { get; } = new();

    public Task Ended { get; set; } = Task.CompletedTask;

    public bool IsRunning => Items.Any(i => i.State is AddState.Waits or AddState.Reads);

    public void Dispose() => Cancel.Dispose();
}
