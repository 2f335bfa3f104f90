"""Malformed requests to the API, made from its own description."""

import time
from collections.abc import Callable
from http.client import HTTPException
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from urllib3.exceptions import HTTPError

from tests.bench.drafts import run_inside
from tests.journeys.serving import Server

Note = Callable[[str, int, float], None]
MAKE_KEY = "from tests.bench.api_inside import print_key; print_key()"
SUPPRESSED = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
PATIENCE_SECONDS = 30


def often(count: int) -> settings:
    """Return how hypothesis makes so many examples, none of which it looks at again."""
    return settings(
        max_examples=count, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=SUPPRESSED
    )


def send_json(server: Server, count: int, note: Note) -> None:
    """Send so many requests that are almost as described, or not at all, and note how each is answered."""
    (key,) = run_inside(server.environment, MAKE_KEY)
    described = schemathesis.openapi.from_url(f"{server.address}/api/v1/openapi.json")
    operations = [described[path][method] for path in described for method in described[path]]
    modes = (GenerationMode.NEGATIVE, GenerationMode.POSITIVE)
    cases = st.one_of([operation.as_strategy(mode) for operation in operations for mode in modes])
    headers = {"Authorization": f"Bearer {key}"}

    @often(count)
    @given(cases)
    def send(case: Case[Any]) -> None:
        begun = time.monotonic()
        try:
            status = case.call(base_url=server.address, headers=headers, timeout=PATIENCE_SECONDS).status_code
        except (OSError, HTTPException, HTTPError):
            status = 0
        note(f"{case.method} {case.formatted_path} {case.body!r:.300}", status, time.monotonic() - begun)

    send()
