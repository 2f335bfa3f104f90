"""A shop's system sends what was stolen, twice over and through a crash, and each theft arrives once."""

import json
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from bluelamp.partners.tests.thefts import THEFT
from tests.bench.drafts import run_inside
from tests.databases import cluster_address, new_database
from tests.journeys.serving import Served, Server, set_up
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]
THEFTS = 40
MAKE_KEY = "from tests.bench.api_inside import print_key; print_key()"
COUNT = "from bluelamp.partners.models import Arrival; print(Arrival.objects.count())"
IN_QUEUE = "from bluelamp.contacts.models import Contact; print(Contact.objects.filter(channel='partner').count())"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server of its own, which can be killed, with a small force, and the key of a shop."""
    with ExitStack() as stack:
        database = stack.enter_context(new_database()) if cluster_address() else None
        server = set_up(tmp_path, database)
        (key,) = run_inside(server.environment, MAKE_KEY)
        stack.callback(server.stop)
        server.start()
        yield server, key


def test_forty_thefts_are_sent_twice_through_a_crash_and_forty_arrive(shop: tuple[Server, str]) -> None:
    server, key = shop
    with ThreadPoolExecutor(8) as threads:
        promised = [threads.submit(_send, server, key, number) for number in range(THEFTS // 2)]
        while sum(each.done() for each in promised) < THEFTS // 4:
            time.sleep(0.01)
        server.kill()
        before = [each.result() for each in promised]
        server.start()
        twice = [threads.submit(_send, server, key, number // 2) for number in range(2 * THEFTS)]
        answers = [each.result() for each in twice]
    assert {status for status, _said in answers} == {201}
    assert answers[::2] == answers[1::2]
    assert len({said["receipt_code"] for _status, said in answers}) == THEFTS
    assert any(status == 201 for status, _said in before)
    assert [(status, said) for status, said in before if status] == [
        answer for answer, earlier in zip(answers[::2], before, strict=False) if earlier[0]
    ]
    assert run_inside(server.environment, COUNT) == run_inside(server.environment, IN_QUEUE) == [str(THEFTS)]


def test_too_long_a_report_is_refused_in_words_that_a_machine_reads(served: Served) -> None:
    status, said = _post(f"{served.address}/api/v1/reports", b"x" * 2_000_000, {"Content-Type": "application/json"})
    assert (status, said) == (413, {"says": "This is more than the 1 MiB that is taken. Nothing was kept."})


def _send(server: Server, key: str, number: int) -> tuple[int, Any]:
    """Send one theft, and return 0 where nobody answered."""
    told = THEFT | {"what_happened": f"Somebody took bottle {number} and left."}
    body = json.dumps({"service": "crime", "answers": told}).encode()
    headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": f"theft-{number:04}"}
    return _post(f"{server.address}/api/v1/reports", body, headers | {"Content-Type": "application/json"})


def _post(address: str, body: bytes, headers: dict[str, str]) -> tuple[int, Any]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, body, headers), timeout=30) as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        return error.code, json.load(error)
    except (OSError, HTTPException, ValueError):  # the server was killed before its answer, or within it
        return 0, None
