"""Prints the figures of the groups named, or of all: python -m tests.bench [GROUP ...]."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import (
    accepting,
    api,
    chat,
    confidence,
    keys,
    mails,
    mails_in,
    matching,
    page,
    queue,
    screens,
    sealing,
    search,
    slow,
    watch,
    whole_register,
    work,
)
from tests.bench.figures import Figure
from tests.browser import CURE, find_chromium
from tests.databases import cluster_address
from tests.imap import CURE as IMAP_CURE
from tests.imap import find_dovecot
from tests.needs import NGINX_CURE, find_nginx

INSTALL = {
    "PostgreSQL": "sudo apt-get install postgresql",
    "wrk": "sudo apt-get install wrk",
    "Chromium": CURE,
    "Dovecot": IMAP_CURE,
    "nginx": NGINX_CURE,
}

GROUPS = {
    "sqlite": (accepting.on_sqlite_file, ["wrk"]),
    "postgresql": (accepting.on_postgresql, ["wrk", "PostgreSQL"]),
    "api-sqlite": (api.on_sqlite_file, ["wrk"]),
    "api-postgresql": (api.on_postgresql, ["wrk", "PostgreSQL"]),
    "sealing-sqlite": (sealing.on_sqlite_file, ["wrk"]),
    "sealing-postgresql": (sealing.on_postgresql, ["wrk", "PostgreSQL"]),
    "work": (work.per_report, ["wrk", "PostgreSQL"]),
    "page": (page.form_page, ["Chromium"]),
    "pages": (page.form_pages, ["Chromium"]),
    "queue": (queue.queue_page, ["PostgreSQL"]),
    "screens-sqlite": (screens.on_sqlite_file, []),
    "screens-postgresql": (screens.on_postgresql, ["PostgreSQL"]),
    "keys": (keys.at_the_desk, ["Chromium"]),
    "chat-sqlite": (chat.on_sqlite_file, []),
    "chat-postgresql": (chat.on_postgresql, ["PostgreSQL", "nginx"]),
    "email": (mails.read_real_mails, []),
    "email-in": (mails_in.on_sqlite_file, ["Dovecot"]),
    "matching": (matching.proposed, []),
    "register": (whole_register.whole_register, []),
    "confidence": (confidence.small_areas, []),
    "watch": (watch.on_made_up_messages, []),
    "slow": (slow.slow_senders, ["wrk"]),
    "search-sqlite": (search.on_sqlite_file, []),
    "search-postgresql": (search.on_postgresql, ["PostgreSQL"]),
}


def missing() -> set[str]:
    """Return which of the programs we measure with this machine lacks."""
    found = {
        "PostgreSQL": cluster_address(),
        "wrk": shutil.which("wrk"),
        "Chromium": find_chromium(),
        "Dovecot": find_dovecot(),
        "nginx": find_nginx(),
    }
    return {name for name, place in found.items() if not place}


def measure(group: str) -> list[Figure]:
    """Return the figures of a group; none, and a message, where the machine lacks something it needs."""
    measured, needs = GROUPS[group]
    lacking = missing() & set(needs)
    for name in sorted(lacking):
        print(f"Skipped {group}: it needs {name}. Get it with: {INSTALL[name]}", flush=True)
    if lacking:
        return []
    with TemporaryDirectory(prefix="bluelamp-bench-") as folder:
        return measured(Path(folder))


def main(groups: list[str]) -> int:
    """Print every figure, and return 1 where one misses its bar."""
    reached = True
    for group in groups or GROUPS:
        for figure in measure(group):
            print(figure, flush=True)
            reached = reached and figure.reaches_bar
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
