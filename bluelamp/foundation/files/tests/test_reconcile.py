"""What is on record and what is in the store are compared both ways."""

import io
import os
from datetime import timedelta
from pathlib import Path

import obstore
import pytest
from obstore.store import S3Store as Bucket
from pytest_django import Settings

from bluelamp.foundation.clock import now
from bluelamp.foundation.files import reconcile as module
from bluelamp.foundation.files.checked import Damaged, check, checked
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.reconcile import Fault, Finding, reconcile
from bluelamp.foundation.files.store import path_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_file, digest

pytestmark = pytest.mark.django_db


def aged(path: Path, days: float) -> None:
    """Make a file look as old as that."""
    then = (now() - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))


def spoil(path: Path, content: bytes) -> None:
    """Write something else in the place of a stored file."""
    path.chmod(0o600)
    path.write_bytes(content)


def test_where_all_is_as_it_was_nothing_is_found(own_files: Path) -> None:
    assert list(reconcile()) == []
    for number in range(20):
        a_file(PDF + bytes(number))
    a_file(PDF)
    for path in own_files.rglob("*"):
        aged(path, 5)
    assert list(reconcile()) == []


def test_each_fault_is_found_and_named(own_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE", 3)
    files = [a_file(PDF + bytes(number)) for number in range(12)]
    spoil(own_files / path_of(files[0].sha256), PDF[:-1] + b"x")
    spoil(own_files / path_of(files[1].sha256), PDF)
    (own_files / path_of(files[2].sha256)).unlink()
    the_store().put(io.BytesIO(b"nobody's"))
    aged(own_files / path_of(digest(b"nobody's")), 2)
    expected = [
        Finding(Fault.DAMAGED, files[0].sha256, (files[0].pk,)),
        Finding(Fault.DAMAGED, files[1].sha256, (files[1].pk,)),
        Finding(Fault.MISSING, files[2].sha256, (files[2].pk,)),
        Finding(Fault.NO_ROW, digest(b"nobody's")),
    ]
    found = list(reconcile())
    assert found == sorted(expected, key=lambda one: one.name)
    assert all(one.name in str(one) for one in found)


def test_a_content_on_record_twice_is_one_finding_with_both_rows(own_files: Path) -> None:
    first, second = a_file(PDF), a_file(PDF)
    (own_files / path_of(first.sha256)).unlink()
    (found,) = reconcile()
    assert set(found.file_ids) == {first.pk, second.pk}


def test_a_file_that_is_just_coming_in_is_no_fault(own_files: Path) -> None:
    the_store().put(io.BytesIO(b"on its way"))
    aged(own_files / path_of(digest(b"on its way")), 0.9)
    assert list(reconcile()) == []
    aged(own_files / path_of(digest(b"on its way")), 1.1)
    assert [one.fault for one in reconcile()] == [Fault.NO_ROW]


def test_what_never_was_ours_is_found_too(own_files: Path) -> None:
    a_file()
    stranger = own_files / "ab" / "cd" / "notes.txt"
    stranger.parent.mkdir(parents=True, exist_ok=True)
    stranger.write_text("left by someone")
    aged(stranger, 2)
    assert [(one.fault, one.name) for one in reconcile()] == [(Fault.NO_ROW, "notes.txt")]


@pytest.mark.usefixtures("s3")
def test_a_bucket_is_compared_as_well(s3_server: str, bucket: str, settings: Settings) -> None:
    settings.FILES, settings.S3_ENDPOINT = f"s3://{bucket}/bluelamp/files", s3_server
    kept, changed, lost = a_file(PDF), a_file(PDF + b"1"), a_file(PDF + b"2")
    assert list(reconcile()) == []
    by_hand = Bucket(bucket, prefix="bluelamp/files", endpoint=s3_server, client_options={"allow_http": True})
    obstore.put(by_hand, path_of(changed.sha256), b"something else")
    obstore.delete(by_hand, path_of(lost.sha256))
    found = {one.file_ids: one.fault for one in reconcile()}
    assert found == {(changed.pk,): Fault.DAMAGED, (lost.pk,): Fault.MISSING}
    assert b"".join(checked(kept)) == PDF
    with pytest.raises(Damaged):
        check(changed)
