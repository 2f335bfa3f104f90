"""Locking a content: it is neither shown nor given out any more, in whatever file it came or comes."""

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.files.actions import lock_file
from bluelamp.foundation.files.locks import Locked, locked_among
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.serving import as_download, as_picture
from bluelamp.foundation.files.store import Store
from bluelamp.foundation.files.tests.scenarios import a_file, a_photo
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry

pytestmark = pytest.mark.django_db
LOCKER = Actor.system("files.lock")
KEY = "-1"  # of the copy, behind the SHA-256


def test_whoever_may_not_lock_locks_nothing() -> None:
    file = a_file(a_photo(), name="me.jpg")
    with pytest.raises(NotAllowed):
        lock_file(by=Actor.public("files.keep"), file=file)
    assert as_picture(file).status_code == 200


def test_every_file_with_that_content_is_refused_and_named_in_the_ledger() -> None:
    one, same, other = a_file(a_photo(), name="a.jpg"), a_file(a_photo(), name="b.jpg"), a_file()
    for _ in range(2):
        lock_file(by=LOCKER, file=one)
    later = a_file(a_photo(), name="c.jpg")
    for file in (one, same, later):
        for way in (as_download, as_picture):
            with pytest.raises(Locked, match=r"This file cannot be opened here\."):
                way(file)
    assert as_download(other).status_code == 200
    assert locked_among([one, other]) == {one.sha256}
    assert Entry.objects.get(name="files.FileLocked").facts["copies"] == [str(one.pk), str(same.pk)]


def test_copies_for_showing_are_removed_and_none_is_made_again(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    file = a_file(a_photo(), name="me.jpg")
    assert the_store().copy_for_showing(file.sha256 + KEY)
    with django_capture_on_commit_callbacks(execute=True):
        lock_file(by=LOCKER, file=file)
    a_file(a_photo(), name="again.jpg")
    assert the_store().copy_for_showing(file.sha256 + KEY) is None
    assert b"".join(the_store().chunks(file.sha256)) == a_photo()


def test_a_store_forgets_the_copies_of_one_content_and_no_other(store: Store) -> None:
    for name in ("a" * 64, "b" * 64):
        store.keep_copy_for_showing(name + KEY, b"small")
    store.forget_copies("a" * 64)
    assert store.copy_for_showing("a" * 64 + KEY) is None
    assert store.copy_for_showing("b" * 64 + KEY) == b"small"
