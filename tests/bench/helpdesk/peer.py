"""Installs django-helpdesk, serves it, and fills in its public form."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from tests.bench.load import Form
from tests.needs import ROOT
from tests.ports import free_port

HOME = ROOT / "var/bench/helpdesk"
PYTHON = HOME / "bin/python"
PACKAGES = ["django-helpdesk==2.6.1", "django==5.2.19", "gunicorn==27.0.1", "psycopg[binary]==3.3.9"]
PUBLIC_QUEUE = """
from helpdesk.models import Queue
Queue.objects.create(title="Reports", slug="reports", allow_public_submission=True)
"""
PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Peer:
    """A running helpdesk."""

    address: str
    process: int


def install() -> None:
    """Give the helpdesk an environment of its own, once."""
    if not (HOME / "bin/gunicorn").exists():
        uv = [str(ROOT / ".venv/bin/uv"), "--quiet"]
        subprocess.run([*uv, "venv", "--clear", str(HOME)], check=True)
        subprocess.run([*uv, "pip", "install", "--python", str(PYTHON), *PACKAGES], check=True)


@contextmanager
def serve(database: str) -> Iterator[Peer]:
    """Serve a helpdesk from an empty PostgreSQL database, with as many workers as ours has."""
    port = free_port()
    environment = os.environ | {
        "HELPDESK_DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "tests.bench.helpdesk.settings",
        "PYTHONPATH": str(ROOT),
    }
    for words in (["migrate"], ["loaddata", "emailtemplate.json"], ["shell", f"--command={PUBLIC_QUEUE}"]):
        subprocess.run([PYTHON, "-m", "django", *words, "--verbosity=0"], env=environment, check=True)
    switches = ["--workers=2", f"--bind=127.0.0.1:{port}", "--log-level=warning"]
    gunicorn = [str(PYTHON), "-m", "gunicorn", *switches, "django.core.wsgi:get_wsgi_application()"]
    process = subprocess.Popen(gunicorn, env=environment)
    try:
        _wait_until_ready(port)
        yield Peer(f"http://127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(20)


def filled_in() -> Form:
    """Return the public form with a report as long as ours; it may be sent any number of times."""
    token = "a" * 32
    fields = {
        "csrfmiddlewaretoken": token,
        "queue": "1",
        "title": "A burglary",
        "body": "The shed was open. " * 32,
        "priority": "3",
        "submitter_email": "someone@example.org",
    }
    return Form("/tickets/submit/", f"csrftoken={token}", urlencode(fields), leads_to="/view/")


def _wait_until_ready(port: int) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.1)
        else:
            return
