-- What a register keeps. One script for SQLite and PostgreSQL: $id$ and $blob$ stand for their types. Times are RFC 3339 in UTC, as text, so
-- that both give back what they were given. Ids are numbers inside, `code` is what people and addresses use; a code is never given twice.
-- Nothing is deleted: what must go is emptied, and erased_at says when.

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE account (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL, -- reader, analyst, editor, administrator
    made_at TEXT NOT NULL,
    closed_at TEXT
);

-- The bytes as received. Brotli where that is shorter.
CREATE TABLE document (
    id $id$,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    packing TEXT NOT NULL, -- none, brotli
    bytes $blob$, -- null: erased, or a record that came without its document
    erased_at TEXT
);

CREATE TABLE statement (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL, -- read, confirmed, erased
    title TEXT,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    issued TEXT,
    name TEXT NOT NULL, -- file name or address it came under
    received_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    version_id BIGINT NOT NULL, -- the version that counts
    next_claim INTEGER NOT NULL, -- numbers of claims are never given twice
    claims INTEGER NOT NULL,
    is_published INTEGER NOT NULL DEFAULT 0,
    shows_initials INTEGER NOT NULL DEFAULT 0, -- private persons by their initials in all that is published
    revision INTEGER NOT NULL DEFAULT 1,
    erased_at TEXT
);
CREATE INDEX statement_received ON statement (received_at);
CREATE INDEX statement_issued ON statement (issued);

-- Every record that was made of a statement: first reading, re-reading, reading of a changed document.
CREATE TABLE version (
    id $id$,
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    number INTEGER NOT NULL,
    document_id BIGINT NOT NULL REFERENCES document (id),
    reason TEXT NOT NULL, -- received, re-read, changed, imported, erased
    reader TEXT NOT NULL, -- the program's version that read it
    text_sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    record $blob$ NOT NULL, -- the record's JSON, Brotli
    UNIQUE (statement_id, number)
);
CREATE INDEX version_document ON version (document_id);

CREATE TABLE party (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL, -- person, organisation, place
    name_key TEXT NOT NULL, -- what two names have in common that are joined without asking
    merged_into BIGINT REFERENCES party (id), -- never itself merged: always the last
    is_private INTEGER NOT NULL DEFAULT 0,
    made_at TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    erased_at TEXT
);
CREATE INDEX party_key ON party (name_key);
CREATE INDEX party_merged ON party (merged_into);

-- Words of a party's names, for finding parties whose name is near another.
CREATE TABLE party_word (
    word TEXT NOT NULL,
    party_id BIGINT NOT NULL REFERENCES party (id),
    PRIMARY KEY (word, party_id)
);

-- A party of one statement's record, and which party of the register it is.
CREATE TABLE statement_party (
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    local_id TEXT NOT NULL, -- p1, p2, … of the record that counts
    party_id BIGINT NOT NULL REFERENCES party (id),
    name TEXT NOT NULL, -- as in this statement
    kind TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    decided_by BIGINT REFERENCES account (id), -- null: joined by the name alone
    PRIMARY KEY (statement_id, local_id)
);
CREATE INDEX statement_party_party ON statement_party (party_id);

-- Declarants, signatories and addressees of the record that counts.
CREATE TABLE voice (
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    part TEXT NOT NULL, -- declarant, signatory, addressee
    number INTEGER NOT NULL,
    party_id BIGINT NOT NULL REFERENCES party (id),
    name TEXT NOT NULL,
    signs TEXT, -- this, answered; null but for signatories
    PRIMARY KEY (statement_id, part, number)
);
CREATE INDEX voice_party ON voice (party_id);

-- Merges and splits, so that they can be told and undone.
CREATE TABLE party_change (
    id $id$,
    change TEXT NOT NULL, -- merge, split
    party_id BIGINT NOT NULL REFERENCES party (id),
    other_id BIGINT NOT NULL REFERENCES party (id), -- merged into, or split off
    moved TEXT NOT NULL, -- JSON: every row that moved
    reasons TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    undone_at TEXT
);

CREATE TABLE claim (
    id $id$,
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL, -- read, confirmed, struck, gone
    origin TEXT NOT NULL, -- machine, person
    version_id BIGINT NOT NULL REFERENCES version (id), -- the newest version whose text has the words
    is_orphaned INTEGER NOT NULL, -- 1: the version that counts has the words nowhere, or at several places
    start_at INTEGER NOT NULL, -- code points of that version's text
    end_at INTEGER NOT NULL,
    words TEXT NOT NULL,
    facets TEXT NOT NULL, -- words for the full-text index: see Searching/Facets.cs
    kind TEXT NOT NULL,
    kind_cue TEXT NOT NULL,
    speaker TEXT NOT NULL, -- a name, or declarants
    speaker_cue TEXT,
    speaker_party BIGINT REFERENCES party (id),
    cites_kind TEXT, -- null, locatable, vague
    cites_words TEXT,
    flags TEXT NOT NULL, -- JSON: the record's list
    worth DOUBLE PRECISION,
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (statement_id, number)
);
CREATE INDEX claim_speaker ON claim (speaker_party);

CREATE TABLE claim_about (
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    party_id BIGINT NOT NULL REFERENCES party (id),
    PRIMARY KEY (claim_id, party_id)
);
CREATE INDEX claim_about_party ON claim_about (party_id, claim_id);

-- Where a claim stands in each version, and what it is called in that version's record (null: a person added it).
CREATE TABLE claim_place (
    version_id BIGINT NOT NULL REFERENCES version (id),
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    record_claim TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (version_id, claim_id)
);
CREATE INDEX claim_place_claim ON claim_place (claim_id);

-- What a person set right. The newest of each field counts, over whatever a machine reads later.
CREATE TABLE correction (
    id $id$,
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    field TEXT NOT NULL, -- bounds, kind, about, speaker, cites, state, added
    before_value TEXT NOT NULL, -- JSON
    after_value TEXT NOT NULL, -- JSON
    account_id BIGINT NOT NULL REFERENCES account (id),
    at TEXT NOT NULL
);
CREATE INDEX correction_claim ON correction (claim_id);

CREATE TABLE statement_term (
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    number INTEGER NOT NULL,
    term_key TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    definition_id BIGINT, -- the definition it invokes, said by a person
    PRIMARY KEY (statement_id, number)
);
CREATE INDEX statement_term_key ON statement_term (term_key);

CREATE TABLE roster (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE roster_version (
    id $id$,
    roster_id BIGINT NOT NULL REFERENCES roster (id),
    number INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    entries INTEGER NOT NULL,
    content $blob$ NOT NULL, -- the entries' JSON, Brotli
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    UNIQUE (roster_id, number)
);

CREATE TABLE exchange (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    statement_id BIGINT NOT NULL REFERENCES statement (id),
    reply_id BIGINT NOT NULL REFERENCES statement (id),
    statement_version BIGINT NOT NULL REFERENCES version (id),
    reply_version BIGINT NOT NULL REFERENCES version (id),
    content $blob$ NOT NULL, -- the exchange's JSON, Brotli
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (statement_id, reply_id)
);
CREATE INDEX exchange_reply ON exchange (reply_id);

-- Links as compared, replaced with each comparison, and those that people drew or took away, which no comparison overwrites: the newest of a
-- pair that a person said counts, else the machine's.
CREATE TABLE exchange_link (
    id $id$,
    exchange_id BIGINT NOT NULL REFERENCES exchange (id),
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    reply_claim_id BIGINT NOT NULL REFERENCES claim (id),
    relation TEXT NOT NULL, -- a relation of exchanges, or none: unlinked
    is_blanket INTEGER NOT NULL DEFAULT 0,
    reasons TEXT NOT NULL, -- JSON: a list
    origin TEXT NOT NULL, -- machine, person
    account_id BIGINT NOT NULL REFERENCES account (id),
    at TEXT NOT NULL
);
CREATE INDEX exchange_link_exchange ON exchange_link (exchange_id);
CREATE INDEX exchange_link_claim ON exchange_link (claim_id);
CREATE INDEX exchange_link_reply ON exchange_link (reply_claim_id);

CREATE TABLE term (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    term_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id)
);

-- A definition, one row a version; versions of one definition share `line`.
CREATE TABLE definition (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    term_id BIGINT NOT NULL REFERENCES term (id),
    line TEXT NOT NULL,
    definer TEXT NOT NULL,
    instrument TEXT NOT NULL,
    is_binding INTEGER, -- null: disputed or unknown
    standing TEXT NOT NULL,
    logic TEXT NOT NULL, -- any-of, all-of, weighed
    since TEXT, -- ISO 8601
    until TEXT,
    words TEXT NOT NULL,
    source TEXT NOT NULL,
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id)
);
CREATE INDEX definition_term ON definition (term_id);

CREATE TABLE criterion (
    id $id$,
    definition_id BIGINT NOT NULL REFERENCES definition (id),
    letter TEXT NOT NULL,
    part TEXT NOT NULL, -- criterion, exclusion
    words TEXT NOT NULL,
    UNIQUE (definition_id, letter)
);

CREATE TABLE case_sheet (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    party_id BIGINT NOT NULL REFERENCES party (id),
    definition_id BIGINT NOT NULL REFERENCES definition (id),
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (party_id, definition_id)
);

-- What was said of a criterion; the newest counts.
CREATE TABLE case_entry (
    id $id$,
    case_sheet_id BIGINT NOT NULL REFERENCES case_sheet (id),
    criterion_id BIGINT NOT NULL REFERENCES criterion (id),
    shown TEXT NOT NULL, -- shown, not-shown, contested
    reasons TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    at TEXT NOT NULL
);
CREATE INDEX case_entry_sheet ON case_entry (case_sheet_id);

CREATE TABLE party_link (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    party_id BIGINT NOT NULL REFERENCES party (id),
    other_id BIGINT NOT NULL REFERENCES party (id),
    kind TEXT NOT NULL, -- in the desk's words: member of, owns, employs, …
    since TEXT,
    until TEXT,
    note TEXT NOT NULL,
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    withdrawn_at TEXT
);
CREATE INDEX party_link_party ON party_link (party_id);
CREATE INDEX party_link_other ON party_link (other_id);

CREATE TABLE evidence (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL, -- link, file
    address TEXT,
    title TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    sha256 TEXT, -- of the archived copy
    media_type TEXT,
    packing TEXT NOT NULL DEFAULT 'none',
    bytes $blob$, -- the archived copy
    made_at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    withdrawn_at TEXT,
    erased_at TEXT
);

-- What a piece of evidence bears on: the code of a claim, finding, case entry (case:LETTER), link or party.
CREATE TABLE bearing (
    evidence_id BIGINT NOT NULL REFERENCES evidence (id),
    subject TEXT NOT NULL,
    side TEXT NOT NULL, -- for, against
    PRIMARY KEY (evidence_id, subject)
);
CREATE INDEX bearing_subject ON bearing (subject);

CREATE TABLE finding (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    state TEXT NOT NULL, -- draft, second-reading, published, corrected, withdrawn
    author_id BIGINT NOT NULL REFERENCES account (id),
    second_reader_id BIGINT REFERENCES account (id),
    version_number INTEGER NOT NULL, -- the version that counts
    published_version INTEGER, -- null: never published
    entry_index BIGINT, -- the journal's newest entry of it
    made_at TEXT NOT NULL,
    published_at TEXT,
    withdrawn_at TEXT,
    withdrawal TEXT, -- why
    revision INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX finding_claim ON finding (claim_id);

CREATE TABLE finding_version (
    id $id$,
    finding_id BIGINT NOT NULL REFERENCES finding (id),
    number INTEGER NOT NULL,
    rating TEXT NOT NULL,
    reasons TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    UNIQUE (finding_id, number)
);

CREATE TABLE reply_request (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    claim_id BIGINT NOT NULL REFERENCES claim (id),
    party_id BIGINT NOT NULL REFERENCES party (id), -- who is asked
    state TEXT NOT NULL, -- asked, received, silence
    sent_to TEXT NOT NULL,
    way TEXT NOT NULL, -- how: letter, mail, telephone, …
    letter TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    deadline TEXT NOT NULL,
    answer TEXT,
    answered_at TEXT,
    entry_index BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL DEFAULT 1,
    erased_at TEXT
);
CREATE INDEX reply_request_claim ON reply_request (claim_id);
CREATE INDEX reply_request_party ON reply_request (party_id);
CREATE INDEX reply_request_state ON reply_request (state, deadline);

-- Who did what, when: everything that changes a register, public or not.
CREATE TABLE deed (
    id $id$,
    at TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    what TEXT NOT NULL,
    subject TEXT NOT NULL, -- a code
    detail TEXT NOT NULL -- JSON
);
CREATE INDEX deed_subject ON deed (subject);

-- The journal: docs/journal.md. Indexes are contiguous from 0.
CREATE TABLE journal_entry (
    entry_index $id$,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    bytes $blob$ NOT NULL
);
CREATE INDEX journal_entry_subject ON journal_entry (subject);

-- Salts, and where the sealed content is kept: document:ID, version:ID, finding_version:ID, finding:ID (its withdrawal), reply_request:ID (what was
-- asked), reply_answer:ID, roster_version:ID, account:ID. Without its salt a seal says nothing.
CREATE TABLE journal_seal (
    entry_index BIGINT NOT NULL REFERENCES journal_entry (entry_index),
    name TEXT NOT NULL,
    salt $blob$, -- null: erased
    content TEXT NOT NULL,
    PRIMARY KEY (entry_index, name)
);
CREATE INDEX journal_seal_content ON journal_seal (content);

-- Hashes of full tiles, and of the unfinished ones on the right edge.
CREATE TABLE journal_tile (
    level INTEGER NOT NULL,
    tile_index BIGINT NOT NULL,
    hashes $blob$ NOT NULL,
    PRIMARY KEY (level, tile_index)
);

-- Signed checkpoints, the newest of each size. Those of a former origin stay.
CREATE TABLE journal_head (
    origin TEXT NOT NULL,
    size BIGINT NOT NULL,
    checkpoint $blob$ NOT NULL,
    PRIMARY KEY (origin, size)
);

-- Public keys, the newest last, and the signed note that each began with: docs/journal.md.
CREATE TABLE journal_key (
    number $id$,
    line TEXT NOT NULL,
    note $blob$ -- null: the journal's first key
);
