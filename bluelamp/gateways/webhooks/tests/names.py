"""Names that lead where a test says."""

import socket
from typing import Any

import pytest


def lead(patch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Let every name lead to the first of these answers, then to the next, and to the last from then on.

    Return the names that were asked for.
    """
    asked: list[str] = []

    def look_up(host: str, port: int, **_more: Any) -> list[tuple[Any, ...]]:
        found = answers[min(len(asked), len(answers) - 1)]
        asked.append(host)
        return [(socket.AF_INET6 if ":" in each else socket.AF_INET, 1, 6, "", (each, port)) for each in found]

    patch.setattr(socket, "getaddrinfo", look_up)
    return asked
