"""On SQLite threads queue for one place, first come, first served, and processes take turns."""

import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from django.conf import settings
from django.db import DatabaseError, OperationalError, connection, transaction

from bluelamp.foundation.database.refusals import nothing_was_kept
from bluelamp.foundation.database.sqlite.place import FairLock, Turns, place_in
from bluelamp.foundation.ledger.models import Bookmark
from bluelamp.foundation.tests.own_database import in_threads

on_sqlite = pytest.mark.skipif(not settings.ON_SQLITE, reason="PostgreSQL has many writers.")
WAITING, PATIENCE = 6, 10


def test_the_lock_goes_to_whoever_has_waited_longest() -> None:
    lock, order = FairLock(), list[int]()
    lock.acquire(PATIENCE)
    threads = [Thread(target=lambda number=number: _take_turn(lock, order, number)) for number in range(WAITING)]
    for count, thread in enumerate(threads, start=1):
        thread.start()
        _until_waiting(lock, count)
    lock.release()
    for thread in threads:
        thread.join(10)
    assert order == list(range(WAITING))


def test_a_lock_given_back_by_the_last_is_free_again() -> None:
    lock = FairLock()
    for _ in range(2):
        lock.acquire(PATIENCE)
        lock.release()
    assert lock.is_free


def test_nobody_waits_for_ever_and_who_gave_up_leaves_the_queue() -> None:
    lock = FairLock()
    lock.acquire(PATIENCE)
    assert not lock.acquire(0.01)
    lock.release()
    assert lock.acquire(0.01)


def test_what_a_command_makes_that_root_runs_is_given_to_the_service_and_nothing_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, file, theirs = list[str](), tmp_path / "file", tmp_path / "theirs"
    owner = (tmp_path.stat().st_uid, tmp_path.stat().st_gid)

    def give(number: int, *to: int) -> None:
        assert to == owner
        given.append(Path(f"/proc/self/fd/{number}").readlink().name)

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "fchown", give)
    theirs.touch()
    (tmp_path / "file-writer").hardlink_to(theirs)
    Turns(str(file))
    assert given == ["file-next"]
    (tmp_path / "file-writer").unlink()
    (tmp_path / "file-writer").symlink_to(theirs)
    with pytest.raises(OSError, match="symbolic"):
        Turns(str(file))


def test_who_has_written_lets_the_process_that_waits_go_first(tmp_path: Path) -> None:
    (ours, theirs), order = (Turns(str(tmp_path / "file")) for _ in range(2)), list[str]()

    def write(turns: Turns, name: str) -> None:
        turns.take()
        order.append(name)
        turns.give_back()

    ours.take()
    waiting = Thread(target=write, args=(theirs, "theirs"))
    waiting.start()
    sleep(0.2)
    ours.give_back()
    write(ours, "ours")
    waiting.join(PATIENCE)
    assert order == ["theirs", "ours"]


def test_a_process_that_was_killed_gives_its_turn_back(tmp_path: Path) -> None:
    file = str(tmp_path / "file")
    took = f"from {Turns.__module__} import Turns; ours = Turns({file!r}); ours.take(); print(); input()"
    with subprocess.Popen([sys.executable, "-uc", took], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        taking = Thread(target=Turns(file).take)
        taking.start()
        taking.join(0.2)
        assert taking.is_alive(), "Both had their turn at once."
        other.kill()
        taking.join(PATIENCE)
    assert not taking.is_alive()


@on_sqlite
def test_several_processes_write_and_none_of_them_is_turned_away(own_database: str) -> None:
    program = f"""
import django; django.setup()
from django.db import connection, transaction
from bluelamp.foundation.ledger.models import Bookmark
connection.settings_dict["NAME"] = {own_database!r}
connection.cursor().execute("PRAGMA busy_timeout = 0")  # for who opens a file has no turn, and may have to wait
for _ in range(50):
    with transaction.atomic():
        bookmark, _new = Bookmark.objects.get_or_create(subscriber="counter")
        bookmark.position += 1
        bookmark.save()
"""
    others = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(3)]
    assert [other.wait(60) for other in others] == [0, 0, 0]
    assert Bookmark.objects.get().position == 150


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_a_writer_for_whom_there_was_no_time_is_told_that_nothing_was_kept(
    monkeypatch: pytest.MonkeyPatch, own_database: str
) -> None:
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.01)
    place_in(own_database).acquire(PATIENCE)
    try:
        with pytest.raises(OperationalError) as refused, transaction.atomic():
            Bookmark.objects.create(subscriber="late")
    finally:
        place_in(own_database).release()
    assert nothing_was_kept(refused.value)


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_many_writers_at_once_are_none_of_them_turned_away() -> None:
    def count_up() -> None:
        for _ in range(20):
            with transaction.atomic():
                bookmark, _new = Bookmark.objects.get_or_create(subscriber="counter")
                bookmark.position += 1
                bookmark.save()

    in_threads(*[count_up] * 8)
    assert Bookmark.objects.get().position == 160


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_the_place_is_free_after_a_commit_a_rollback_and_a_failed_beginning(own_database: str) -> None:
    with transaction.atomic():
        Bookmark.objects.create(subscriber="committed")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        raise ZeroDivisionError
    _fail_to_begin(own_database)
    assert place_in(own_database).is_free
    in_threads(lambda: Bookmark.objects.create(subscriber="another thread"))


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_the_place_is_free_after_a_connection_was_lost_in_the_middle(own_database: str) -> None:
    with suppress(DatabaseError), transaction.atomic():
        connection.close()
    assert place_in(own_database).is_free


@on_sqlite
@pytest.mark.usefixtures("own_database")
def test_every_acknowledged_write_is_on_the_disk() -> None:
    with connection.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert found == {"journal_mode": "wal", "synchronous": 2}


def _take_turn(lock: FairLock, order: list[int], number: int) -> None:
    lock.acquire(PATIENCE)
    order.append(number)
    lock.release()


def _until_waiting(lock: FairLock, count: int) -> None:
    while len(lock._waiting) < count:  # noqa: SLF001
        sleep(0.001)


def _fail_to_begin(name: str) -> None:
    """Try to begin a transaction while another process holds the database."""
    held = sqlite3.connect(name, isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    connection.close()
    connection.settings_dict["OPTIONS"]["timeout"] = 0
    try:
        with pytest.raises(OperationalError, match="locked"), transaction.atomic():
            raise AssertionError("It began all the same.")
    finally:
        held.close()
        connection.close()
        connection.settings_dict["OPTIONS"]["timeout"] = 20
