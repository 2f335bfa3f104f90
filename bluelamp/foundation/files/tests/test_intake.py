"""Taking a file in: on the disk first, whatever it is; then what it is."""

import io

import pytest
from pytest_django import Settings

from bluelamp.foundation.files.intake import FileRefused, refuse_too_much, take_in
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.rules import MOST_FILES, Kept, Reason
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo, digest, taken

pytestmark = pytest.mark.django_db  # whether a content is locked is asked of it


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (PDF, "letter.pdf", None),
        (a_photo(), "me.jpg", None),
        (PDF, "me.jpg", Reason.LIES),
        (b"PK\x03\x04" + b"\x00" * 100, "all.zip", Reason.ARCHIVE),
        (b"\x7fELF\x02\x01", "me.jpg", Reason.UNKNOWN),
        (a_photo()[:200], "me.jpg", Reason.DOES_NOT_OPEN),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "me.png", Reason.DOES_NOT_OPEN),
    ],
)
def test_every_file_is_kept_as_it_came_and_what_is_not_sure_is_in_quarantine(
    content: bytes, name: str, reason: Reason | None
) -> None:
    kept = taken(content, name=name)
    assert kept.quarantine == reason
    assert b"".join(the_store().chunks(digest(content))) == content


def test_an_empty_file_is_refused_in_a_sentence() -> None:
    with pytest.raises(FileRefused, match=r"This file is empty\. Choose another one\."):
        refuse_too_much(0, most=10, kept=Kept())


def test_a_file_beyond_the_limit_is_refused_with_both_sizes() -> None:
    with pytest.raises(FileRefused, match=r"too large: 4.0.KB. The largest we can take here is 2.0.KB."):
        refuse_too_much(4096, most=2048, kept=Kept())
    refuse_too_much(2048, most=2048, kept=Kept())


def test_what_is_too_much_for_one_matter_is_refused_with_a_way_on(settings: Settings) -> None:
    settings.LARGEST_MATTER = 4096
    refuse_too_much(96, most=2048, kept=Kept(1, 4000))
    with pytest.raises(FileRefused, match=r"more than the 4.0.KB that we can take here. Tell us"):
        refuse_too_much(97, most=2048, kept=Kept(1, 4000))


def test_one_file_more_than_there_may_be_is_refused_with_a_way_on() -> None:
    refuse_too_much(1, most=10, kept=Kept(MOST_FILES - 1, 0))
    with pytest.raises(FileRefused, match=f"You have added {MOST_FILES} files.* Tell us in words"):
        refuse_too_much(1, most=10, kept=Kept(MOST_FILES, 0))


def test_what_the_browser_says_counts_as_a_claim() -> None:
    assert take_in(io.BytesIO(PDF), name="letter", claimed="text/html").quarantine == Reason.LIES


def test_a_name_is_kept_on_one_line() -> None:
    assert taken(PDF, name="my\nletter\u202e.pdf").name == "my letter.pdf"
