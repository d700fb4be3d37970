namespace Rejoinder.Register.Transfer;

/// <summary>All tables of a register, each after those that it points at, and the column that puts their rows in one order.</summary>
internal static class Tables
{
    /// <summary>How people sign in: never exported, only backed up.</summary>
    public static IReadOnlyList<string> Credentials { get; } = ["credential", "passkey", "invitation", "api_key"];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "setting",
        "account",
        .. Credentials,
        "sign_in",
        "draft",
        "document",
        "statement",
        "version",
        "party",
        "party_count",
        "party_word",
        "statement_party",
        "voice",
        "party_change",
        "claim",
        "claim_about",
        "claim_place",
        "correction",
        "statement_term",
        "roster",
        "roster_version",
        "party_match",
        "exchange",
        "exchange_link",
        "term",
        "definition",
        "criterion",
        "case_sheet",
        "case_entry",
        "party_link",
        "evidence",
        "bearing",
        "finding",
        "finding_version",
        "reply_request",
        "import_run",
        "import_item",
        "import_mapping",
        "review",
        "deed",
        "journal_entry",
        "journal_seal",
        "journal_tile",
        "journal_head",
        "journal_key",
    ];

    /// <summary>The tables of a register that may be of an older version, for a backup of it before it is brought up to date.</summary>
    /// <param name="schema">The newest script that has run.</param>
    public static IEnumerable<string> Of(string schema) => All.Where(t => string.CompareOrdinal(Since(t), schema) <= 0);

    /// <summary>What the rows of a table are put in order by: its primary key.</summary>
    public static string Order(string table) =>
        table switch
        {
            "setting" => "name",
            "credential" => "account_id",
            "passkey" => "credential_id",
            "draft" => "account_id, place",
            "party_count" => "party_id",
            "party_word" => "word, party_id",
            "statement_party" => "statement_id, local_id",
            "voice" => "statement_id, part, number",
            "claim_about" => "claim_id, party_id",
            "claim_place" => "version_id, claim_id",
            "statement_term" => "statement_id, number",
            "bearing" => "evidence_id, subject",
            "journal_entry" => "entry_index",
            "journal_seal" => "entry_index, name",
            "journal_tile" => "level, tile_index",
            "journal_head" => "origin, size",
            "journal_key" => "number",
            _ => "id",
        };

    private static string Since(string table) =>
        table is "import_run" or "import_item" or "import_mapping" or "review" ? "0004-imports.sql"
        : Credentials.Contains(table) || table is "sign_in" or "draft" or "party_count" or "party_match" ? "0003-workbench.sql"
        : "";
}
