"""A line in the log says what went wrong and where, and holds nothing that anyone typed."""

import io
import json
import logging
import sqlite3
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.db import IntegrityError

from bluelamp.site.logs import LineHandler
from tests.logs import served_logs

MARK = "Zebedee Quill"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What is on standard error, where logs go."""
    with served_logs() as error:
        yield error


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    """Return what was logged; everything on standard error must be such a line."""
    return [json.loads(line) for line in written.getvalue().splitlines()]


def raised(error: Exception, cause: Exception | None = None) -> Exception:
    """Return an error as it is after it was raised."""
    try:
        raise error from cause
    except type(error) as caught:
        return caught


def test_an_error_is_told_by_its_kind_code_and_place(written: io.StringIO) -> None:
    database = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.IntegrityError) as found:
        database.executescript("CREATE TABLE t (word TEXT NOT NULL); INSERT INTO t VALUES (NULL)")
    database.close()
    error = raised(IntegrityError(f"Failing row contains ({MARK})"), found.value)
    structlog.get_logger("bluelamp.test").error("it failed", exc_info=error)
    (line,) = lines(written)
    outer, inner = line["fault"]
    assert outer["kind"] == "django.db.utils.IntegrityError"
    assert "site/tests/test_logs.py:" in outer["at"][0]
    assert inner["code"] == "SQLITE_CONSTRAINT_NOTNULL"


@pytest.mark.parametrize(
    "error",
    [
        ValueError(MARK),
        KeyError(MARK),
        UnicodeDecodeError("utf-8", MARK.encode(), 0, 1, MARK),
        OSError(28, MARK, MARK),
        ExceptionGroup(MARK, [ValueError(MARK)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_the_text_of_no_error_is_logged(error: Exception, written: io.StringIO) -> None:
    for name in ("bluelamp.test", "django.request", "asyncio", "uvicorn.error"):
        logging.getLogger(name).error("it failed", exc_info=raised(error, ValueError(MARK)))
    logged = lines(written)
    assert len(logged) == 4
    assert MARK.split()[0] not in json.dumps(logged)


def test_what_a_library_speaks_of_is_left_out(written: io.StringIO) -> None:
    logging.getLogger("django.request").warning("Not Found: %s", f"/{MARK}", extra={"status_code": 404})
    logging.getLogger("django.security.DisallowedHost").error(f"Invalid HTTP_HOST header: {MARK}")
    logging.getLogger("asyncio").error(f"Task exception was never retrieved\nfuture: {MARK}")
    logging.getLogger("another").warning(ValueError(MARK))
    assert [line["event"] for line in lines(written)] == [
        "Not Found: %s",
        "DisallowedHost",
        "Task exception was never retrieved",
        "ValueError",
    ]


def test_what_our_own_server_says_is_kept(written: io.StringIO) -> None:
    logging.getLogger("uvicorn.error").warning("%s is in use", "port 8000")
    assert lines(written)[0]["event"] == "port 8000 is in use"


def test_an_error_that_nobody_caught_is_a_line_too(written: io.StringIO) -> None:
    def fails() -> None:
        raise ValueError(MARK)

    thread = threading.Thread(target=fails)
    thread.start()
    thread.join()
    (line,) = lines(written)
    assert line["event"] == "nobody caught this"
    assert line["fault"][0]["kind"] == "builtins.ValueError"


def test_a_line_that_cannot_be_written_says_only_that(written: io.StringIO) -> None:
    ours = next(handler for handler in logging.getLogger().handlers if isinstance(handler, LineHandler))
    ours.handle(logging.makeLogRecord({"name": "uvicorn.error", "msg": "%d is in use", "args": (MARK,)}))
    assert [line["event"] for line in lines(written)] == ["a line could not be logged"]


def test_a_disk_too_full_for_a_line_stops_nobody() -> None:
    class Full(io.StringIO):
        def write(self, _line: str) -> int:
            raise OSError(28, "No space left on device")

    LineHandler(Full()).handle(logging.makeLogRecord({"msg": "this cannot be written"}))
