-- What was taken in from others' files: by whom, out of what, what each run brought, so that it can go on where it was broken off and be undone.

CREATE TABLE import_run (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL, -- claimreview, annotations, ftm, popolo, sanctions, csv
    name TEXT NOT NULL, -- of the file
    sha256 TEXT NOT NULL, -- of its bytes
    options TEXT NOT NULL, -- JSON: what it was to be read with
    account_id BIGINT NOT NULL REFERENCES account (id),
    started_at TEXT NOT NULL,
    ended_at TEXT, -- null: broken off; the same file again goes on
    position BIGINT NOT NULL, -- so many items of the file are done with
    taken BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    known BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    told TEXT NOT NULL, -- JSON: what was skipped, place and why, the first hundred
    undone_at TEXT,
    undone_by BIGINT REFERENCES account (id),
    gone BIGINT NOT NULL DEFAULT 0, -- by undoing
    stayed BIGINT NOT NULL DEFAULT 0, -- people did something with it since
    stayed_told TEXT NOT NULL DEFAULT '[]' -- JSON: the first hundred of those
);
CREATE INDEX import_run_file ON import_run (sha256);

-- What a run brought or changed.
CREATE TABLE import_item (
    id $id$,
    run_id BIGINT NOT NULL REFERENCES import_run (id),
    subject TEXT NOT NULL, -- code of a review, claim or roster
    origin TEXT NOT NULL, -- what makes it the same thing when it comes again: SHA-256
    did TEXT NOT NULL, -- taken, updated
    before_value TEXT, -- JSON: what was there before; null: nothing
    revision BIGINT NOT NULL, -- of the subject once it was in: a higher one shows that people went on with it
    state TEXT NOT NULL -- standing, undone, stayed
);
CREATE INDEX import_item_run ON import_item (run_id, id);
CREATE INDEX import_item_subject ON import_item (subject, id);
CREATE INDEX import_item_origin ON import_item (origin, id);

-- Which column of a CSV file holds what, kept by name.
CREATE TABLE import_mapping (
    id $id$,
    name TEXT NOT NULL UNIQUE,
    columns TEXT NOT NULL, -- JSON: field to column
    account_id BIGINT NOT NULL REFERENCES account (id),
    made_at TEXT NOT NULL
);

-- Claims that others reviewed, as they say it: never on the desk's scale.
CREATE TABLE review (
    id $id$,
    code TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL UNIQUE, -- SHA-256 of what makes it the same review when it comes again
    words TEXT NOT NULL, -- the claim
    speaker TEXT, -- who is said to have said it
    said_at TEXT,
    publisher TEXT NOT NULL,
    site TEXT,
    rating TEXT NOT NULL, -- verbatim
    reviewed_at TEXT,
    address TEXT,
    title TEXT,
    language TEXT,
    taken_at TEXT NOT NULL,
    revision BIGINT NOT NULL,
    erased_at TEXT -- a name in it was erased: no import brings it back
);

-- A roster that came by an import which was undone; a newer version brings it back.
ALTER TABLE roster ADD COLUMN withdrawn_at TEXT;
