-- The record itself: every record whole, as JSON. The tables of the kinds are worked out from it and can be built again.
CREATE TABLE record (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    report TEXT,
    position INTEGER NOT NULL,
    run TEXT NOT NULL,
    output_hash TEXT NOT NULL,
    confidence REAL NOT NULL,
    json TEXT NOT NULL
);
CREATE INDEX record_order ON record (report, kind, position);
CREATE INDEX record_kind ON record (kind);

-- Which words support which field.
CREATE TABLE evidence (
    record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    quote TEXT NOT NULL,
    report TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL
);
CREATE INDEX evidence_record ON evidence (record);

-- Who takes which part in which record.
CREATE TABLE party (
    record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    actor TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX party_record ON party (record);
CREATE INDEX party_actor ON party (actor);

-- Which records a record across reports joins; side counts the sides of a dispute.
CREATE TABLE member (
    record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
    side INTEGER,
    member TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX member_record ON member (record);
CREATE INDEX member_member ON member (member);

-- Which report was read by which version of model and rules, and when.
CREATE TABLE reading (
    report TEXT NOT NULL,
    run TEXT NOT NULL,
    records INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (report, run)
);

-- What was seen and not recorded; report is null for an input that never became a report.
CREATE TABLE skipped (
    id INTEGER PRIMARY KEY,
    report TEXT REFERENCES record (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL
);
CREATE INDEX skipped_report ON skipped (report);

-- Human decisions. They name records by id and never hang on machine output, so that reading again leaves them be.
CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    score REAL,
    reason TEXT NOT NULL,
    undoes INTEGER REFERENCES judgement (id)
);
CREATE TABLE judged (
    judgement INTEGER NOT NULL REFERENCES judgement (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    output_hash TEXT
);
CREATE INDEX judged_record ON judged (record);
CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    output_hash TEXT,
    verdict TEXT NOT NULL,
    note TEXT,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX review_record ON review (record);

-- What this file knows of itself.
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);
