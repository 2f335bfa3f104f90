"""What is rehearsed comes in to the training space that runs, and to no installation with live work."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from tests.command import COMMAND
from tests.journeys.serving import Served, serve
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]
PROVIDERS: Final = {
    "TWILIO_TOKENS": "a word",
    "TWILIO_KEYS": "practice=another word",
    "NOTIFY_TOKEN": "a third word",
    "LMTP_ADDRESSES": "contact@training.example",
    "MAIL_CHECKED_BY": "mx.training.example",
}
CAME_IN: Final = (
    "from bluelamp.mails.models import Mail; from bluelamp.texts.models import Text; "
    "print(Mail.objects.exists(), Text.objects.exists())"
)


@pytest.fixture
def space(tmp_path: Path) -> Iterator[Served]:
    """A training space that knows the providers by words of its own."""
    with serve(tmp_path, None, TRAINING="1", **PROVIDERS) as served:
        yield served


def test_all_that_is_rehearsed_comes_in_to_the_training_space_alone(space: Served, served: Served) -> None:
    assert f"does not answer at {served.address}" in _refusal(space, "texts", at=served.address)
    assert _found(space, "texts_text") == {}
    said = space.run("rehearse", "texts")
    assert all(name in said for name in ("Twilio, older signature", "Twilio, newer signature", "GOV.UK Notify"))
    assert _found(space, "texts_text") == {"contact": 6, "message": 6}
    assert _found(space, "texts_deadletter", "why") == {"no_id": 3, "no_state": 3}
    assert "It joins his contact." in space.run("rehearse", "email")
    assert _found(space, "mails_mail") == {"contact": 2, "message": 1, "held": 1, "set_aside": 3}
    assert served.run("shell", "-v", "0", "-c", CAME_IN).split() == ["False", "False"]


def _refusal(space: Served, channel: str, *, at: str) -> str:
    """Return how a rehearsal is refused where something else runs at the address that is set."""
    environment = space.environment | {"BLUELAMP_ADDRESS": at}
    done = subprocess.run(
        [str(COMMAND), "rehearse", channel], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert not done.stdout
    return done.stderr


def _found(space: Served, table: str, by: str = "became") -> dict[object, int]:
    """Return how many rows there are of each kind."""
    with closing(sqlite3.connect(Path(space.environment["BLUELAMP_DATA"]) / "bluelamp.sqlite3")) as database:
        return dict(database.execute(f"SELECT {by}, count(*) FROM {table} GROUP BY 1"))
