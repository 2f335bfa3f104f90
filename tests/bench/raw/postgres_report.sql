-- One report as six rows, durable in one statement: the raw limit of what a report can cost on PostgreSQL.
-- pgbench runs it as a prepared statement. The words are 600 characters, as in the reports the load sends.
\set caller random(1, 1000000000000)
WITH known AS (
    SELECT id FROM person WHERE phone = '+44' || :caller AND email = :caller || '@example.org'
), made AS (
    INSERT INTO person (id, phone, email, made_at)
    SELECT gen_random_uuid(), '+44' || :caller, :caller || '@example.org', now() WHERE NOT EXISTS (SELECT FROM known)
    RETURNING id
), who AS (
    SELECT id FROM known UNION ALL SELECT id FROM made
), conversation_row AS (
    INSERT INTO conversation (id, person_id, channel, state, opened_at)
    SELECT gen_random_uuid(), id, 'web_report', 'new', now() FROM who
    RETURNING id, person_id
), message_row AS (
    INSERT INTO message (id, conversation_id, direction, words, said_at)
    SELECT gen_random_uuid(), id, 'in', repeat('The shed was open. ', 32), now() FROM conversation_row
), report_row AS (
    INSERT INTO report (id, conversation_id, service, reference, answers, accepted_at)
    SELECT gen_random_uuid(), id, 'crime', md5(random()::text), '{"what": "burglary", "where": "1 High Street"}', now()
    FROM conversation_row
    RETURNING id
), audit_row AS (
    INSERT INTO audit (kind, subject, made_at, digest)
    SELECT 'report_accepted', id, now(), decode(md5(random()::text), 'hex') FROM report_row
)
INSERT INTO outbox (subject, made_at, attempts) SELECT id, now(), 0 FROM report_row;
