"""Asks for reports that wait for nothing but their final confirm, and makes forms of them."""

import subprocess
import sys

from tests.bench.load import Form
from tests.journeys.serving import Served

# Settings, and with them the database, are read once in a process; so each server's drafts are made in a new one.
PROGRAM = "import django; django.setup(); from tests.bench import preparing; preparing.print_drafts({count})"
CSRF = "a" * 32


def prepared_forms(served: Served, count: int) -> list[Form]:
    """Return confirm forms, each of a draft of its own that is complete and not yet sent."""
    program = [sys.executable, "-c", PROGRAM.format(count=count)]
    environment = served.environment | {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"}
    done = subprocess.run(program, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [_form(*line.split()) for line in done.stdout.splitlines()]


def _form(draft_id: str, token: str) -> Form:
    cookie = f"form={CSRF}; visit={token}"
    return Form(f"/report/{draft_id}/check/", cookie, f"csrfmiddlewaretoken={CSRF}", leads_to="/receipt/")
