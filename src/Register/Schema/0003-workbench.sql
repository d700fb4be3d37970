-- What people need who work at one desk in a browser: how they sign in, what the desk is called, who is public, who may be whom in the rosters.

-- How an account signs in. Not in an export.
CREATE TABLE credential (
    account_id BIGINT PRIMARY KEY REFERENCES account (id),
    password_hash TEXT, -- null: no password
    security_stamp TEXT NOT NULL,
    failures INTEGER NOT NULL,
    locked_until TEXT
);

-- Not in an export.
CREATE TABLE passkey (
    credential_id TEXT PRIMARY KEY, -- base64url
    account_id BIGINT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    data TEXT NOT NULL -- JSON of whoever checks it
);
CREATE INDEX passkey_account ON passkey (account_id);

-- Links by which an account is made, or gets a new password. Not in an export.
CREATE TABLE invitation (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    token_sha256 TEXT NOT NULL UNIQUE, -- the token itself is nowhere
    name TEXT NOT NULL, -- of the account that is to be
    role TEXT NOT NULL,
    reset_id BIGINT REFERENCES account (id), -- the account that gets a new password; null: one is made
    account_id BIGINT NOT NULL REFERENCES account (id), -- who made it
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    withdrawn_at TEXT
);

-- Not in an export.
CREATE TABLE api_key (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    account_id BIGINT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL, -- words with spaces between: read, write, publish, administer
    secret_sha256 TEXT NOT NULL UNIQUE, -- the secret itself is nowhere
    made_at TEXT NOT NULL,
    expires_at TEXT,
    closed_at TEXT
);
CREATE INDEX api_key_account ON api_key (account_id);

CREATE TABLE sign_in (
    id $id$,
    at TEXT NOT NULL,
    account_id BIGINT REFERENCES account (id), -- null: no account has the name that was given
    what TEXT NOT NULL -- password, passkey, wrong-password, …
);
CREATE INDEX sign_in_account ON sign_in (account_id, id);

-- Work that is not saved yet, so that a closed window loses nothing.
CREATE TABLE draft (
    account_id BIGINT NOT NULL REFERENCES account (id),
    place TEXT NOT NULL, -- where it belongs, in the words of whoever keeps it
    json TEXT NOT NULL,
    number BIGINT NOT NULL, -- the highest is the newest
    at TEXT NOT NULL,
    PRIMARY KEY (account_id, place)
);

-- How much is said of a party: kept in step with every change, because counting takes seconds at a million claims.
CREATE TABLE party_count (
    party_id BIGINT PRIMARY KEY REFERENCES party (id),
    statements INTEGER NOT NULL, -- that name it
    about INTEGER NOT NULL -- claims
);
INSERT INTO party_count (party_id, statements, about)
SELECT p.id, (SELECT count(DISTINCT sp.statement_id) FROM statement_party sp WHERE sp.party_id = p.id),
    (SELECT count(*) FROM claim_about a WHERE a.party_id = p.id)
FROM party p;
CREATE INDEX party_count_order ON party_count (about, statements, party_id);
CREATE INDEX party_word_party ON party_word (party_id, word);

-- Entries of rosters that a party may be. A merged party keeps its own; they are told with the party it went into.
CREATE TABLE party_match (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    party_id BIGINT NOT NULL REFERENCES party (id),
    roster_id BIGINT NOT NULL REFERENCES roster (id),
    roster_version INTEGER NOT NULL,
    entry_id TEXT NOT NULL,
    entry_name TEXT NOT NULL,
    statement_id BIGINT REFERENCES statement (id), -- whose words stand beside the name; null: the name alone
    score DOUBLE PRECISION NOT NULL,
    agrees TEXT NOT NULL, -- JSON: a list
    differs TEXT NOT NULL,
    untold TEXT NOT NULL,
    state TEXT NOT NULL, -- lead, confirmed, refused
    reasons TEXT,
    account_id BIGINT REFERENCES account (id), -- who decided
    at TEXT, -- when
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (party_id, roster_id, entry_id)
);
CREATE INDEX party_match_state ON party_match (state, score, id);
CREATE INDEX party_match_statement ON party_match (statement_id);

ALTER TABLE statement ADD COLUMN published_at TEXT;
UPDATE statement SET published_at = coalesce(
    (SELECT max(d.at) FROM deed d WHERE d.subject = statement.code AND d.what = 'statement-shown'), received_at)
WHERE is_published = 1;
CREATE INDEX statement_published ON statement (published_at, id) WHERE is_published = 1;
CREATE INDEX statement_waiting ON statement (id) WHERE state = 'read';

-- The version that was published first: versions before it were drafts, those after it corrections.
ALTER TABLE finding ADD COLUMN first_public INTEGER;
UPDATE finding SET first_public = published_version
    - (SELECT count(*) FROM deed d WHERE d.subject = finding.code AND d.what = 'finding-corrected')
WHERE published_version IS NOT NULL;
CREATE INDEX finding_published ON finding (published_at, id) WHERE published_version IS NOT NULL;
CREATE INDEX finding_state ON finding (state, id);

CREATE INDEX exchange_made ON exchange (made_at, id);

DROP INDEX claim_speaker;
CREATE INDEX claim_speaker ON claim (speaker_party, id);
