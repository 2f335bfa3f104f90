"""A test that is tried on one database only has no way to any."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.needs import ROOT, once
from tests.sharing import OF_THE_DATABASE, SHARED, asks_for_no_database, is_left, is_left_to_the_other

HOUSE = Path(__file__).parent
OPENS_ONE = ROOT / "bluelamp/foundation/tests/own_database.py"
STARTS_SERVERS = ("tests.command", "tests.journeys", "tests.proofs.ground")
ASK = """
import django; django.setup()
from django.db import connection
del connection.settings_dict["OPTIONS"]["pool"]
connection.ensure_connection()
"""


def test_it_cannot_ask_the_database_itself() -> None:
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        connection.ensure_connection()


def test_a_program_that_it_starts_finds_none() -> None:
    done = subprocess.run([sys.executable, "-c", ASK], env=os.environ, capture_output=True, text=True, check=False)
    assert "there-is-no-such-folder" in done.stderr


def test_no_other_fixture_opens_one() -> None:
    """Whoever unblocks the database must be known to tests/sharing.py."""
    assert [path for path in _tests() if "unblock" in path.read_text()] == [OPENS_ONE]


def test_whoever_starts_a_server_is_marked_by_hand() -> None:
    """A served Bluelamp has a database of its own; such tests lie where tests/sharing.py takes nothing out."""
    assert not [path for path in _tests() for name in STARTS_SERVERS if f"from {name}" in path.read_text()]


@pytest.mark.django_db
def test_whoever_asks_is_tried_on_both(request: pytest.FixtureRequest) -> None:
    assert not asks_for_no_database(request.node)


@pytest.mark.usefixtures("migrated")
def test_a_fixture_asks_like_a_mark(request: pytest.FixtureRequest) -> None:
    assert not asks_for_no_database(request.node)


def test_what_is_shared_is_tried_on_one_of_the_two_and_about_half_of_it_on_either() -> None:
    names = [f"{folder}::test_{number}" for folder in SHARED for number in range(100)]
    left = {on: {name for name in names if is_left_to_the_other(name, on_postgresql=on)} for on in (False, True)}
    assert left[False] ^ left[True] == set(names)
    assert 0.3 < len(left[True]) / len(names) < 0.7


@pytest.mark.parametrize("file", ["bluelamp/contacts/tests/test_x.py", *OF_THE_DATABASE])
def test_units_and_what_is_about_the_database_are_tried_on_both(file: str) -> None:
    names = [f"{file}::test_{number}" for number in range(10)]
    assert not any(is_left_to_the_other(name, on_postgresql=on) for name in names for on in (False, True))


@once
@pytest.mark.django_db
@pytest.mark.parametrize("number", range(5))
def test_what_its_own_mark_keeps_on_one_is_not_shared_again(
    number: int, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run that was to try it would leave it out, and the other would skip it."""
    monkeypatch.setenv("BESIDE_ANOTHER", "1")
    assert not is_left(request.node)


def _tests() -> list[Path]:
    inside = ROOT.glob("bluelamp/**/tests/**/*.py")
    conftests = ROOT.glob("bluelamp/**/conftest.py")
    return sorted({*inside, *conftests, *HOUSE.glob("*.py")} - {Path(__file__)})
