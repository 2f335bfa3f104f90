"""Files that were made to break programs: every one is kept as it came, none breaks anything, no copy tells a place."""

import resource
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from bluelamp.foundation.files.intake import FileRefused, refuse_too_much, take_in
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.rules import Kept
from bluelamp.foundation.files.showing import DoesNotOpen, make_copy
from tests.needs import ROOT, once

HOSTILE: Final = ROOT.parent / "shared/data/evidence"
PICTURES: Final = ("exif", "malformed-images", "c2pa")
MOST: Final = 2 * 1024**3
MEBIBYTES: Final = 1024  # in kibibytes, as the system counts memory
TRACES: Final = (b"Exif\x00", b"ns.adobe.com", b"Photoshop", b"ICC_PROFILE", b"jumb", b"eXIf", b"tEXt")

pytestmark = [
    once,
    pytest.mark.django_db,
    pytest.mark.skipif(not HOSTILE.is_dir(), reason="The files that were made to break programs are not here."),
]


def files_in(*folders: str) -> list[Path]:
    """Return every file of some folders, all of them where none is named."""
    found = [path for folder in folders or ("",) for path in (HOSTILE / folder).rglob("*")]
    return sorted(path for path in found if path.is_file())


def test_every_one_is_kept_as_it_came_within_bounded_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    empty = 0
    for path in files_in():
        with path.open("rb") as source:
            try:
                refuse_too_much(path.stat().st_size, most=MOST, kept=Kept())
                taken = take_in(source, name=path.name, claimed="")
            except FileRefused:
                empty += 1
                continue
        kept = b"".join(the_store().chunks(taken.stored.sha256))
        assert sha256(kept).hexdigest() == taken.stored.sha256 == sha256(path.read_bytes()).hexdigest(), path.name
    assert empty == sum(path.stat().st_size == 0 for path in files_in())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * MEBIBYTES


def test_the_child_opens_or_refuses_every_picture_within_its_limits_and_copies_no_place() -> None:
    copied = 0
    for path in files_in(*PICTURES):
        with path.open("rb") as source:
            try:
                copy = make_copy(source, sha256(path.name.encode()).hexdigest())
            except DoesNotOpen:
                continue
        copied += 1
        assert not [trace for trace in TRACES if trace in copy], path.name
    assert copied > 30
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 768 * MEBIBYTES


PACKED: Final = [path for path in files_in("zip-yauzl", "zip-rs") if path.stat().st_size]


@pytest.mark.parametrize("path", PACKED, ids=lambda path: path.name)
def test_what_is_packed_is_never_opened_and_goes_into_quarantine(path: Path) -> None:
    with path.open("rb") as source:
        assert take_in(source, name=path.name, claimed="").quarantine is not None
