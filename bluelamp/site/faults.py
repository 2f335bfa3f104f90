"""What is told of an error without its text: the text may hold what people typed, and a database quotes whole rows."""

import errno
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Told = dict[str, Any]


def told_without_words(fault: BaseException) -> list[Told]:
    """Return for an error, and for each that it came of, its kind, its code where it has one, and where it was."""
    return [_told(each) for each in _with_causes(fault)]


def _with_causes(fault: BaseException | None) -> Iterator[BaseException]:
    seen = set[int]()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        if isinstance(fault, BaseExceptionGroup):
            for each in fault.exceptions:
                yield from _with_causes(each)
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)


def _told(fault: BaseException) -> Told:
    told: Told = {"kind": f"{type(fault).__module__}.{type(fault).__qualname__}"}
    if code := _code(fault):
        told["code"] = code
    return told | {"at": [_place(frame) for frame in traceback.extract_tb(fault.__traceback__)]}


def _code(fault: BaseException) -> str | None:
    """Return what a database or the system calls this error, with the constraint it names; never a value."""
    if isinstance(fault, OSError) and fault.errno is not None:
        return errno.errorcode.get(fault.errno)
    diagnosis = getattr(fault, "diag", None)
    parts = [
        getattr(fault, "sqlstate", None) or getattr(fault, "sqlite_errorname", None),
        getattr(diagnosis, "table_name", None),
        getattr(diagnosis, "constraint_name", None),
    ]
    return " ".join(filter(None, parts)) or None


def _place(frame: traceback.FrameSummary) -> str:
    return f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}"
