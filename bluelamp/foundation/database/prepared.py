"""Run statements on PostgreSQL that are made once and prepared once for each connection.

psycopg's cursors do so too, for twice the processor time. Every page of the desk begins with such statements, and
every report ends with one.
"""

from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakKeyDictionary

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus, TransactionStatus

Names = dict[str, bytes]

DONE: Final = (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK)


def run_prepared(raw: psycopg.Connection[Any], statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Run a statement with `$1`, `$2` … for its values, which tells their types by where they stand; return its rows.

    Raises what a cursor would.
    """
    if not raw.autocommit and raw.info.transaction_status == TransactionStatus.IDLE:
        raw.execute("SELECT 1")  # has psycopg begin the transaction
    transformer = Transformer(raw)
    given: list[Any] = list(transformer.dump_sequence(values, [PyFormat.TEXT] * len(values)))
    result = raw.pgconn.exec_prepared(_name_of(raw, statement), given)
    if result.status not in DONE:
        raise error_from_result(result, encoding=raw.info.encoding)
    transformer.set_pgresult(result)
    return transformer.load_rows(0, result.ntuples, tuple)


def _name_of(raw: psycopg.Connection[Any], statement: str) -> bytes:
    names = _prepared.setdefault(raw, {})
    name = names.get(statement)
    if name is None:
        name = b"bluelamp_%d" % len(names)
        result = raw.pgconn.prepare(name, statement.encode())
        if result.status not in DONE:
            raise error_from_result(result, encoding=raw.info.encoding)
        names[statement] = name
    return name


_prepared: Final[WeakKeyDictionary[psycopg.Connection[Any], Names]] = WeakKeyDictionary()
