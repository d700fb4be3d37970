namespace Rejoinder.Register.Transfer;

/// <summary>All tables of a register, each after those that it points at, and the column that puts their rows in one order.</summary>
internal static class Tables
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "setting",
        "account",
        "document",
        "statement",
        "version",
        "party",
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
        "deed",
        "journal_entry",
        "journal_seal",
        "journal_tile",
        "journal_head",
        "journal_key",
    ];

    /// <summary>What the rows of a table are put in order by: its primary key.</summary>
    public static string Order(string table) =>
        table switch
        {
            "setting" => "name",
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
}
