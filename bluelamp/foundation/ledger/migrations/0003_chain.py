"""Chain the sealed entries by hashes, those sealed before this release too, and make room for the signed head."""

import json
from hashlib import sha256
from typing import Final

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import bluelamp.foundation.clock
from bluelamp.foundation.database.append_only import keep_append_only

AT_A_TIME: Final = 1000
SQLITE: Final = {
    "at": "iif(length(entry.at) = 19, entry.at || '.000000', entry.at)",
    "digest": "iif(entry.digest IS NULL, NULL, lower(hex(entry.digest)))",
    "facts": "entry.facts",
    "part": "CAST(ifnull(length(CAST({0} AS BLOB)) || ':' || {0}, '-') || ',' AS BLOB)",
    "id": "{0}",
}
POSTGRESQL: Final = {
    "at": "to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
    " || CASE WHEN entry.at < '0001-01-01T00:00Z' THEN ' BC' ELSE '' END",
    "digest": "encode(entry.digest, 'hex')",
    "facts": "entry.facts::text",
    "part": "convert_to(coalesce(octet_length({0}) || ':' || {0}, '-') || ',', 'UTF8')",
    "id": "replace({0}::text, '-', '')",
}
SEALED: Final = """
SELECT position, {columns}, {facts} FROM ledger_sealed JOIN ledger_entry AS entry ON entry.id = entry_id
WHERE position > %s ORDER BY position LIMIT %s
"""


def chain(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give each sealed entry its hash, as it is described in `docs/decisions/0010-the-sealed-chain.md`."""
    select = _select(SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL)
    done, hash_ = 0, bytes(32)
    with editor.connection.cursor() as cursor:
        while True:
            cursor.execute(select, [done, AT_A_TIME])
            links = []
            for done, *columns, facts in cursor.fetchall():
                sorted_facts = json.dumps(json.loads(facts), sort_keys=True, separators=(",", ":"))
                parts = [b"%d:%d," % (len(str(done)), done), *map(bytes, columns), _netstring(sorted_facts)]
                hash_ = sha256(hash_ + b"".join(parts)).digest()
                links.append((hash_, done))
            if not links:
                return
            cursor.executemany("UPDATE ledger_sealed SET hash = %s WHERE position = %s", links)


def _select(form: dict[str, str]) -> str:
    ids = {name: form["id"].format(f"entry.{name}") for name in ("id", "actor_id", "record_id", "person_id")}
    order = ("id", "name", "operation", "actor_kind", "actor_id", "at", "record_id", "person_id", "digest")
    columns = [form["part"].format((ids | form | ids).get(name, f"entry.{name}")) for name in order]
    return SEALED.format(columns=", ".join(columns), facts=form["facts"])


def _netstring(text: str) -> bytes:
    return f"{len(text)}:{text},".encode("ascii")


held = keep_append_only("ledger_sealed")
let_go = held.reverse_code or migrations.RunPython.noop


class Migration(migrations.Migration):
    """The chain."""

    dependencies = [("ledger", "0002_hold")]

    operations = [
        migrations.RunPython(let_go, held.code),
        migrations.CreateModel(
            name="Head",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False),
                ),
                ("position", models.BigIntegerField()),
                ("hash", models.BinaryField()),
                ("at", models.DateTimeField(default=bluelamp.foundation.clock.now)),
                ("public_key", models.BinaryField()),
                ("signature", models.BinaryField()),
            ],
            options={"constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="one_head")]},
        ),
        migrations.AddField(model_name="sealed", name="hash", field=models.BinaryField(null=True)),
        migrations.RunPython(chain, migrations.RunPython.noop),
        migrations.AlterField(model_name="sealed", name="hash", field=models.BinaryField()),
        held,
    ]
