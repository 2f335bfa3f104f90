"""Logs as a server has them, for as long as a test needs them."""

import io
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

import structlog

from bluelamp.site.logs import set_up_logs


@contextmanager
def served_logs() -> Iterator[io.StringIO]:
    """Log as `bluelamp serve` does until the block ends; give what is written on standard error meanwhile."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook)
    handlers, level = root.handlers[:], root.level
    root.handlers = []
    with redirect_stderr(io.StringIO()) as written:
        set_up_logs("INFO")
        try:
            yield written
        finally:
            structlog.reset_defaults()
            root.handlers, root.level = handlers, level
            sys.excepthook, threading.excepthook = hooks
