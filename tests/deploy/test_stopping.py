"""A server that is told to stop ends the lines that it holds open, and does not wait for their browsers to leave."""

import urllib.request
from pathlib import Path

import pytest

from tests.bench.drafts import run_inside
from tests.bench.queue import SIGNED_IN
from tests.journeys.serving import set_up
from tests.needs import once

pytestmark = pytest.mark.journey


@once
def test_no_open_desk_keeps_it_from_stopping(tmp_path: Path) -> None:
    server = set_up(tmp_path, None)
    server.start()
    try:
        cookie = run_inside(server.environment, SIGNED_IN)[-1]
        asked = urllib.request.Request(f"{server.address}/live/", headers={"Cookie": cookie})
        with urllib.request.urlopen(asked) as line:
            assert line.readline().startswith(b"retry")
            server.stop()
            line.read()  # raises where the line was cut off and not ended
    finally:
        server.stop()
