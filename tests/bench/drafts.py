"""Asks for reports that wait for nothing but their final confirm, and makes forms of them."""

import subprocess
import sys

from tests.bench.load import Form
from tests.journeys.serving import Served, Server

CSRF = "a" * 32


def prepared_forms(served: Served | Server, count: int) -> list[Form]:
    """Return confirm forms, each of a draft of its own that is complete and not yet sent."""
    lines = run_inside(served.environment, f"from tests.bench.preparing import print_drafts; print_drafts({count})")
    return [_form(*line.split()) for line in lines]


def run_inside(environment: dict[str, str], program: str) -> list[str]:
    """Run a program of the tests with a server's settings and return the lines it printed.

    Settings, and with them the database, are read once in a process; so each server's programs run in new ones.
    """
    arguments = [sys.executable, "-c", f"import django; django.setup()\n{program}"]
    environment = {"DJANGO_SETTINGS_MODULE": "bluelamp.site.settings"} | environment
    return subprocess.run(arguments, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def _form(draft_id: str, token: str) -> Form:
    cookie = f"form={CSRF}; visit={token}"
    return Form(f"/report/{draft_id}/check/", cookie, f"csrfmiddlewaretoken={CSRF}", leads_to="/receipt/")
