namespace Rejoinder.Publishing;

/// <summary>
/// Stable addresses of what is published: absolute IRIs, for formats that name things by one. Where nobody said where the public side is found
/// they are URNs, which name and lead nowhere. Immutable.
/// </summary>
public sealed class Addresses
{
    private readonly string root;
    private readonly string separator;
    private readonly string suffix;

    private Addresses(string root, string separator, string suffix) => (this.root, this.separator, this.suffix) = (root, separator, suffix);

    /// <summary>Names alone: <c>urn:rejoinder:statement:s-7k2mf0qd3a</c>.</summary>
    public static Addresses Nowhere { get; } = new("urn:rejoinder:", ":", "");

    /// <summary>Whether they lead somewhere.</summary>
    public bool Lead => root.StartsWith("http", StringComparison.Ordinal);

    /// <summary>Where everything begins; a URN's beginning where they lead nowhere.</summary>
    public string Root => root.TrimEnd('/', ':');

    /// <summary>Those of a running workbench: <c>https://desk.example/public/statements/s-7k2mf0qd3a</c>.</summary>
    /// <param name="root">Where the workbench is found, such as <c>https://desk.example</c>.</param>
    public static Addresses OfDesk(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new Addresses(root.TrimEnd('/') + "/public/", "/", "");
    }

    /// <summary>Those of a site of files: <c>https://desk.example/statements/s-7k2mf0qd3a.html</c>.</summary>
    /// <param name="root">Where its first page is found.</param>
    public static Addresses OfSite(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new Addresses(root.TrimEnd('/') + "/", "/", ".html");
    }

    /// <summary>A statement's.</summary>
    public string Statement(string code) => At("statement", code);

    /// <summary>A claim's: where its words stand in their statement, with what was found and answered.</summary>
    public string Claim(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        // A site of files has no page for each of a million claims: the claim's place in its statement answers.
        var dot = code.LastIndexOf('.');
        return suffix.Length == 0 ? At("claim", code) : FormattableString.Invariant($"{Statement(code[..dot])}#n-c{code[(dot + 1)..]}");
    }

    /// <summary>A finding's page: one of its own, as aggregators ask.</summary>
    /// <param name="claim">The code of its claim.</param>
    public string Findings(string claim) => At("claim", claim);

    /// <summary>A finding's.</summary>
    /// <param name="claim">The code of its claim.</param>
    /// <param name="finding">Its code.</param>
    public string Finding(string claim, string finding) => $"{Findings(claim)}#{finding}";

    /// <summary>A party's.</summary>
    public string Party(string code) => At("party", code, "parties");

    /// <summary>An exchange's.</summary>
    public string Exchange(string code) => At("exchange", code);

    /// <summary>A term's.</summary>
    public string Term(string code) => At("term", code);

    /// <summary>A file of a statement in a format.</summary>
    /// <param name="code">The statement's code.</param>
    /// <param name="format">The format.</param>
    public string File(string code, IPublishingFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return !Lead ? $"{Statement(code)}:{format.Name}"
            : suffix.Length == 0 ? $"{Statement(code)}/{format.Name}"
            : $"{root}statements/{code}{format.Extension}";
    }

    private string At(string one, string code, string? many = null) => $"{root}{(Lead ? many ?? one + "s" : one)}{separator}{code}{suffix}";
}
