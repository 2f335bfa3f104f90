"""What kind a file may claim to be, and what it may be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.files.rules import BY_NAME, LONGEST_NAME, Reason, decide, tidy_name

JPEG = BY_NAME["image/jpeg"]


@pytest.mark.parametrize(
    ("name", "claimed"),
    [
        ("me.jpg", "image/jpeg"),
        ("ME.JPEG", ""),
        ("me", ""),
        ("a.b.jpg", "application/octet-stream"),
        ("x.jpg", "IMAGE/JPEG; q=1"),
    ],
)
def test_a_file_that_is_what_it_says_is_not_in_quarantine(name: str, claimed: str) -> None:
    assert decide(JPEG, name=name, claimed=claimed) is None


@pytest.mark.parametrize(
    ("name", "claimed"), [("me.pdf", ""), ("me.jpg.exe", "image/jpeg"), ("me.jpg", "application/pdf"), ("me.html", "")]
)
def test_a_file_that_lies_is(name: str, claimed: str) -> None:
    assert decide(JPEG, name=name, claimed=claimed) == Reason.LIES


def test_what_is_unknown_or_packed_is_whatever_it_says() -> None:
    assert decide(None, name="me.jpg", claimed="image/jpeg") == Reason.UNKNOWN
    assert decide(BY_NAME["application/zip"], name="a.zip", claimed="application/zip") == Reason.ARCHIVE


@given(st.text())
def test_a_tidy_name_is_one_short_line_without_hidden_marks(name: str) -> None:
    tidied = tidy_name(name)
    assert len(tidied) <= LONGEST_NAME
    assert tidied == tidy_name(tidied)
    assert not set(tidied) & set("\n\r\t\x00\u202e\u200f\u2066")


def test_a_long_name_keeps_its_ending() -> None:
    assert tidy_name("x" * 500 + ".jpg") == "x" * (LONGEST_NAME - 4) + ".jpg"
    assert tidy_name("photo\u202egpj.exe") == "photogpj.exe"
    assert tidy_name("  my   photo\n.jpg ") == "my photo .jpg"
