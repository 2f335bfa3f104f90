-- The tables of the raw loop.
CREATE TABLE person (
    id uuid PRIMARY KEY,
    phone text,
    email text,
    made_at timestamptz NOT NULL
);
CREATE INDEX ON person (phone);
CREATE INDEX ON person (email);
CREATE TABLE conversation (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person,
    channel text NOT NULL,
    state text NOT NULL,
    opened_at timestamptz NOT NULL
);
CREATE INDEX ON conversation (person_id);
CREATE INDEX ON conversation (state, opened_at);
CREATE TABLE message (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversation,
    direction text NOT NULL,
    words text NOT NULL,
    said_at timestamptz NOT NULL
);
CREATE INDEX ON message (conversation_id);
CREATE TABLE report (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL REFERENCES conversation,
    service text NOT NULL,
    reference text NOT NULL UNIQUE,
    answers jsonb NOT NULL,
    accepted_at timestamptz NOT NULL
);
CREATE INDEX ON report (conversation_id);
CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    subject uuid NOT NULL,
    made_at timestamptz NOT NULL,
    digest bytea NOT NULL
);
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject uuid NOT NULL,
    made_at timestamptz NOT NULL,
    attempts integer NOT NULL
);
