"""What a sender says of a file before it comes."""

import pytest

from bluelamp.foundation.files.told import LONGEST, NotUnderstood, Told


def test_the_pairs_of_a_header_are_read() -> None:
    told = Told("filename Y2Fmw6kucGRm,filetype YXBwbGljYXRpb24vcGRm, is_private")
    assert (told.name, told.kind, told.changed) == ("café.pdf", "application/pdf", "")


def test_no_header_says_nothing() -> None:
    assert (Told("").name, Told("").kind) == ("", "")


@pytest.mark.parametrize(
    "header", ["filename !", "filename Y2E", "filename /w==", "filename caf\u00e9", "a b c", "a " + "A" * LONGEST]
)
def test_what_is_no_such_header_is_refused(header: str) -> None:
    with pytest.raises(NotUnderstood):
        Told(header)
