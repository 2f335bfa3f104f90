"""`bluelamp check` says what is wrong, where, and what to do."""

import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as now_set
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django import Settings
from time_machine import Traveller

from bluelamp.foundation.keys.files import make_keys
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.tests.news import LAMPLIGHTER, light
from bluelamp.site.checks.ledger import LedgerChanged, prove_ledger

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def the_right_time(own_database: str, clock: Traveller) -> None:
    """Let the tests' clock stand where the database server's does, which no test can stop."""
    if not now_set.ON_SQLITE:
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            clock.move_to(cursor.fetchone()[0], tick=False)


def checked(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run the check and return what it found wrong."""
    capsys.readouterr()
    with suppress(CommandError):
        call_command("check")
    return [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]


def test_nothing_is_wrong_with_a_new_installation(capsys: pytest.CaptureFixture[str]) -> None:
    assert checked(capsys) == []


def test_an_address_in_the_open_is_named(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    settings.ADDRESS, settings.SECURE = "http://report.example.police.uk", False
    (fault,) = checked(capsys)
    assert "would travel in the open" in fault


def test_webhooks_to_this_machine_are_for_demonstrations_only(
    capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.WEBHOOKS_HERE = True
    (fault,) = checked(capsys)
    assert fault.startswith("BLUELAMP_WEBHOOKS_HERE lets whoever sets a webhook reach")
    settings.DEMONSTRATION = True
    assert checked(capsys) == []


@pytest.mark.parametrize(("days", "faults"), [(0, 0), (366, 0), (-1, 1), (367, 1)])
def test_addresses_of_connections_are_kept_for_a_year_at_most(
    capsys: pytest.CaptureFixture[str], settings: Settings, days: int, faults: int
) -> None:
    settings.CONNECTION_DAYS = days
    assert len([fault for fault in checked(capsys) if "BLUELAMP_CONNECTION_DAYS" in fault]) == faults


@pytest.mark.parametrize(("days", "metres", "faults"), [(0, 1, 0), (90, 500, 0), (91, 50, 1), (7, 0, 1), (-1, 50, 1)])
def test_how_far_and_how_long_people_are_told_of_the_same_has_bounds(
    capsys: pytest.CaptureFixture[str], settings: Settings, days: int, metres: int, faults: int
) -> None:
    settings.TOLD_DAYS, settings.TOLD_METRES = days, metres
    assert len([fault for fault in checked(capsys) if "BLUELAMP_TOLD_DAYS" in fault]) == faults


def test_a_records_system_in_the_open_or_without_a_secret_is_a_fault(
    capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.RECORDS_URL = "http://records.example"
    (fault,) = checked(capsys)
    assert fault.startswith("BLUELAMP_RECORDS_URL must begin with https://")
    settings.RECORDS_URL = "https://records.example"
    (fault,) = checked(capsys)
    assert fault.startswith("BLUELAMP_RECORDS_SECRET must name a file")


def test_keys_that_others_may_read_are_named_with_the_cure(
    capsys: pytest.CaptureFixture[str], settings: Settings, tmp_path: Path
) -> None:
    settings.KEYS = tmp_path
    make_keys(tmp_path)
    (tmp_path / "codes.key").chmod(0o644)
    tmp_path.chmod(0o700)
    assert checked(capsys) == [
        f"{tmp_path}/codes.key can be opened by others on this machine (mode 644). Run: chmod 600 {tmp_path}/codes.key"
    ]


def test_a_purpose_without_a_key_is_named_before_anyone_is_served(
    capsys: pytest.CaptureFixture[str], settings: Settings, tmp_path: Path
) -> None:
    settings.KEYS = tmp_path
    make_keys(tmp_path)
    (tmp_path / "mail.key").unlink()
    tmp_path.chmod(0o700)
    (said,) = checked(capsys)
    assert said.startswith(f"There is no usable key for 'mail' in {tmp_path}. Run 'bluelamp keys make'")


@pytest.mark.skipif(not now_set.ON_SQLITE, reason="This is a setting of SQLite.")
def test_a_connection_that_would_lose_work_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    (fault,) = checked(capsys)
    assert fault.startswith("The database runs with synchronous = 1, with which acknowledged work can be lost.")


@pytest.mark.skipif(now_set.ON_SQLITE, reason="This is a setting of PostgreSQL.")
def test_a_server_that_answers_before_it_writes_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    (fault,) = checked(capsys)
    assert fault.startswith("The database runs with synchronous_commit = off")


def test_a_database_that_is_not_up_to_date_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("migrate", "work", "zero", verbosity=0)
    assert checked(capsys) == ["The database is not up to date. Run: bluelamp migrate"]


@pytest.mark.skipif(not now_set.ON_SQLITE, reason="PostgreSQL has tools of its own for that.")
def test_a_damaged_file_is_named(capsys: pytest.CaptureFixture[str], own_database: str) -> None:
    light(by=LAMPLIGHTER)
    connection.close()
    with closing(sqlite3.connect(own_database)) as file:
        file.execute("PRAGMA writable_schema=ON")
        file.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'people_person'")
        file.commit()
    assert any("damaged" in fault or "malformed" in fault for fault in checked(capsys))


def test_a_clock_behind_the_ledger_is_named(capsys: pytest.CaptureFixture[str], clock: Traveller) -> None:
    light(by=LAMPLIGHTER)
    seal_waiting()
    clock.shift(timedelta(days=-1))
    assert any("Set the clock right before anything is written" in fault for fault in checked(capsys))


def test_a_changed_ledger_is_named_and_fails_the_nightly_proof(capsys: pytest.CaptureFixture[str]) -> None:
    light(by=LAMPLIGHTER)
    seal_waiting()
    prove_ledger()
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER ledger_sealed_no_UPDATE"
            if now_set.ON_SQLITE
            else "DROP TRIGGER ledger_sealed_append_only ON ledger_sealed"
        )
        cursor.execute("UPDATE ledger_sealed SET hash = %s", [bytes(32)])
    assert any("position 1" in fault for fault in checked(capsys))
    with pytest.raises(LedgerChanged):
        prove_ledger()
