"""Logs as one JSON object a line, without what people typed: no bodies, addresses, local variables or error texts."""

import json
import logging
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bluelamp.site.faults import told_without_words

# Those whose lines hold nothing but what they say themselves, and what an administrator set.
TRUSTED: Final = ("bluelamp", "uvicorn")
ABOUT_REQUESTS: Final = "django"
SUSPICIONS: Final = "django.security."


class LineHandler(logging.StreamHandler[TextIO]):
    """Writes lines; of one that cannot be written it says only that, where the library would print its values."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 the name logging calls
        """Say that a line is missing, and where it was to come from; on a full disk nothing can be said."""
        missing = {"event": "a line could not be logged", "at": f"{Path(record.pathname).name}:{record.lineno}"}
        with suppress(OSError):
            self.stream.write(json.dumps(missing) + self.terminator)


def set_up_logs(level: str) -> None:
    """Send the program's and the libraries' logs to standard error, and errors that nobody caught with them."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        faults_without_words,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = LineHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, foreign_line],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(default=str),
            ],
        )
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    sys.excepthook = log_uncaught
    threading.excepthook = lambda hook: log_uncaught(hook.exc_type, hook.exc_value, hook.exc_traceback)


def faults_without_words(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """Put in place of an error what kind each part of it is and where, never its text."""
    given = line.pop("exc_info", None)
    line.pop("stack_info", None)
    fault = sys.exception() if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(fault, BaseException):
        line["fault"] = told_without_words(fault)
    return line


def foreign_line(_logger: WrappedLogger, _method: str, line: EventDict) -> EventDict:
    """Keep of a library's line what it always says, and not what it was about: that may be what someone typed.

    About a request it says which page and which answer, and of one that looks like an attack only its kind.
    """
    record: logging.LogRecord = line["_record"]
    if record.name.partition(".")[0] in TRUSTED:
        return line
    said = record.msg.partition("\n")[0] if isinstance(record.msg, str) else type(record.msg).__name__
    line["event"] = record.name.removeprefix(SUSPICIONS) if record.name.startswith(SUSPICIONS) else said
    if record.name.startswith(ABOUT_REQUESTS):
        line.update(_about(record))
    return line


def log_uncaught(kind: type[BaseException], fault: BaseException | None, _trace: TracebackType | None) -> None:
    """Log an error that nobody caught, as any other; being stopped by hand is none."""
    if not issubclass(kind, KeyboardInterrupt | SystemExit):
        structlog.get_logger(__name__).error("nobody caught this", exc_info=fault)


def _about(record: logging.LogRecord) -> dict[str, Any]:
    request = getattr(record, "request", None)
    page = getattr(request, "resolver_match", None)
    told = {
        "method": getattr(request, "method", None),
        "page": page.url_name if page else None,
        "status": getattr(record, "status_code", None),
    }
    return {name: value for name, value in told.items() if value is not None}
