"""Someone who comes back with their code and word."""

from typing import Any

from django.test import Client

from bluelamp.reports.tests.scenarios import Reported


def come_back(client: Client, reported: Reported, *, word: str = "") -> Any:
    """Type the code and the word."""
    return client.post("/track/", {"code": reported.code, "word": word or reported.word})
