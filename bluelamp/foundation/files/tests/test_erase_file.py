"""A file that is erased is gone from the record and from the store; what proves that it was there stays."""

import io
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.foundation.files.actions import erase_file
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.reconcile import Fault, reconcile
from bluelamp.foundation.files.removal import remove_erased
from bluelamp.foundation.files.store import NotStored, Store, path_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_file, digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.ledger.proof.faults import Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.work.worker import do_what_is_due

pytestmark = pytest.mark.django_db
ERASER = Actor.system("records.erase")


def held() -> list[str]:
    """Return what the store holds."""
    return [one.name for one in the_store().held()]


def erased(file: File) -> File:
    """Erase a file that has lain there for days, and do what is due after that."""
    aged(path_in_store(file), days=3)
    erase_file(by=ERASER, file=file, reason="person_asked")
    do_what_is_due()
    return File.objects.get(pk=file.pk)


def path_in_store(file: File) -> Path:
    """Return where a file lies."""
    return Path(settings.FILES) / path_of(file.sha256)


def aged(path: Path, *, days: float) -> None:
    """Make a file look as old as that."""
    then = (now() - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))


def test_nobody_erases_a_file_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        erase_file(by=Actor.system("files.keep"), file=a_file(), reason="person_asked")
    assert File.objects.get().name


def test_name_key_content_and_copies_are_gone_and_the_proof_stays() -> None:
    file = a_file(PDF, name="my-husband.pdf")
    the_store().keep_copy_for_showing(f"{file.sha256}-1", b"a copy")
    left = erased(file)
    assert (left.name, left.is_erased(), left.sha256, left.size) == ("", True, digest(PDF), len(PDF))
    assert held() == []
    assert the_store().copy_for_showing(f"{file.sha256}-1") is None
    assert Entry.objects.get(name="files.FileErased").facts["reason"] == "person_asked"
    seal_waiting()
    tally = Tally()
    assert list(find_faults([], tally)) == []
    assert tally.erased
    assert list(reconcile()) == []


def test_a_second_time_changes_nothing() -> None:
    file = a_file()
    for _ in range(2):
        erase_file(by=ERASER, file=File.objects.get(pk=file.pk), reason="person_asked")
    assert Entry.objects.filter(name="files.FileErased").count() == 1


def test_a_content_that_another_file_has_too_stays() -> None:
    first, second = a_file(), a_file()
    erased(first)
    assert held() == [digest(PDF)]
    assert list(reconcile()) == []
    erased(second)
    assert held() == []


def test_what_came_in_again_within_the_hour_waits_for_the_night(clock: Traveller) -> None:
    """It may be about to be put on record anew."""
    file = a_file()
    aged(path_in_store(file), days=3)
    the_store().put(io.BytesIO(PDF))
    erase_file(by=ERASER, file=file, reason="person_asked")
    remove_erased()
    assert held() == [digest(PDF)]
    assert a_file().sha256 == file.sha256
    aged(path_in_store(file), days=3)
    remove_erased()
    assert list(reconcile()) == []
    assert held() == [digest(PDF)]


def test_what_should_be_gone_and_is_not_is_named() -> None:
    file = a_file()
    erase_file(by=ERASER, file=file, reason="person_asked")
    aged(path_in_store(file), days=3)
    assert [finding.fault for finding in reconcile()] == [Fault.ERASED]


def test_every_store_removes_only_what_is_older(store: Store) -> None:
    stored = store.put(io.BytesIO(PDF))
    store.keep_copy_for_showing(f"{stored.sha256}-1", b"a copy")
    store.remove(stored.sha256, before=now() - timedelta(days=36500))
    assert b"".join(store.chunks(stored.sha256)) == PDF
    for _ in range(2):
        store.remove(stored.sha256, before=now() + timedelta(days=36500))
    assert store.copy_for_showing(f"{stored.sha256}-1") is None
    assert list(store.held()) == []
    with pytest.raises(NotStored):
        list(store.chunks(stored.sha256))
