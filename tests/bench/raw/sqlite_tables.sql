-- The tables of the raw loop, in the mode that survives a loss of power.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    phone TEXT,
    email TEXT,
    made_at REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX person_phone ON person (phone);
CREATE INDEX person_email ON person (email);
CREATE TABLE conversation (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversation_person ON conversation (person_id);
CREATE INDEX conversation_state ON conversation (state, opened_at);
CREATE TABLE message (
    id BLOB PRIMARY KEY,
    conversation_id BLOB NOT NULL,
    direction TEXT NOT NULL,
    words TEXT NOT NULL,
    said_at REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX message_conversation ON message (conversation_id);
CREATE TABLE report (
    id BLOB PRIMARY KEY,
    conversation_id BLOB NOT NULL,
    service TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    answers TEXT NOT NULL,
    accepted_at REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_conversation ON report (conversation_id);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject BLOB NOT NULL,
    made_at REAL NOT NULL,
    digest BLOB NOT NULL
);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    subject BLOB NOT NULL,
    made_at REAL NOT NULL,
    attempts INTEGER NOT NULL
);
