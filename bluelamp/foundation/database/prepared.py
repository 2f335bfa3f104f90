"""Run statements on PostgreSQL that are made once and prepared once for each connection.

psycopg's cursors do so too, for twice the processor time. Every page of the desk begins with such statements, and
every report ends with one. psycopg itself prepares nothing here (see the settings): after a rollback it would throw
away what it has prepared, and ours with it.
"""

from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakKeyDictionary

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

Raw = psycopg.Connection[Any]

DONE: Final = (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK)
MOST_KEPT: Final = 100  # each takes the server some 100 kB


def run_prepared(raw: Raw, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Run a statement with `$1`, `$2` … for its values, which tells their types by where they stand; return its rows.

    Raises what a cursor would, `psycopg.OperationalError` where the connection is lost.
    """
    if not raw.autocommit and raw.info.transaction_status == TransactionStatus.IDLE:
        raw.execute("SELECT 1")  # has psycopg begin the transaction
    transformer = Transformer(raw)
    given: list[Any] = list(transformer.dump_sequence(values, [PyFormat.TEXT] * len(values)))
    result = _done(raw, raw.pgconn.exec_prepared(_name_of(raw, statement), given))
    transformer.set_pgresult(result)
    return transformer.load_rows(0, result.ntuples, tuple)


def _name_of(raw: Raw, statement: str) -> bytes:
    names = _prepared.setdefault(raw, {})
    if statement not in names:
        if len(names) >= MOST_KEPT:
            _done(raw, raw.pgconn.exec_(b"DEALLOCATE ALL"))
            names.clear()
        name = b"bluelamp_%d" % len(names)
        _done(raw, raw.pgconn.prepare(name, statement.encode()))
        names[statement] = name
    return names[statement]


def _done(raw: Raw, result: PGresult) -> Any:
    if result.status in DONE:
        return result
    if raw.pgconn.status == ConnStatus.BAD:
        raise psycopg.OperationalError(result.error_message.decode(errors="replace"))
    raise error_from_result(result, encoding=raw.info.encoding)


_prepared: Final[WeakKeyDictionary[Raw, dict[str, bytes]]] = WeakKeyDictionary()
