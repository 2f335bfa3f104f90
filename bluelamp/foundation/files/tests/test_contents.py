"""What a file is, by its content."""

import io
import zipfile
from pathlib import Path

import pytest

from bluelamp.foundation.files.contents import kind_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo


def packed(first: str, content: str = "") -> bytes:
    """A zip whose first member has this name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(first, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_photo(), "image/jpeg"),
        (a_photo(form="PNG"), "image/png"),
        (a_photo(form="WEBP"), "image/webp"),
        (a_photo(form="GIF", exif=b""), "image/gif"),
        (PDF, "application/pdf"),
        (b"\x00\x00\x00\x20ftypheic\x00\x00\x00\x00", "image/heic"),
        (b"\x00\x00\x00\x20ftypisom\x00\x00\x00\x00", "video/mp4"),
        (b"\x00\x00\x00\x20ftypqt  \x00\x00\x00\x00", "video/quicktime"),
        (b"\x00\x00\x00\x20ftyp3gp4\x00\x00\x00\x00", "video/3gpp"),
        (b"ID3\x03\x00\x00\x00\x00\x00\x00", "audio/mpeg"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "audio/wav"),
        (packed("[Content_Types].xml"), "application/vnd.openxmlformats-officedocument"),
        (packed("mimetype", "application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument"),
        (packed("photo.jpg"), "application/zip"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "application/gzip"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "application/x-7z-compressed"),
    ],
)
def test_each_kind_is_known_whatever_it_is_called(content: bytes, kind: str) -> None:
    found = kind_of(io.BytesIO(content), name="holiday.jpg")
    assert found is not None
    assert found.name == kind


@pytest.mark.parametrize("content", [b"", b"x", b"MZ\x90\x00", b"\x00" * 100, b"PK\x03\x04"[:3], b"<script>alert(1)"])
def test_what_is_nothing_we_know_is_unknown(content: bytes) -> None:
    assert kind_of(io.BytesIO(content), name="holiday.jpg") is None


@pytest.mark.parametrize("words", ["Hello", "مرحبا\r\n\tyou", "é" * 100_000, "a" + "é" * 100_000])
def test_plain_words_are_a_text_where_they_are_called_one(words: str) -> None:
    found = kind_of(io.BytesIO(words.encode()), name="chat.TXT")
    assert found is not None
    assert found.name == "text/plain"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\xfd", b"a\x00b", b"ends in half \xc3", b"\x1b[31m"])
def test_what_is_no_text_is_none_whatever_it_is_called(content: bytes) -> None:
    assert kind_of(io.BytesIO(content), name="chat.txt") is None


def test_a_file_is_looked_at_without_reading_all_of_it(tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.write(PDF)
        file.truncate(50 * 1024**3)
    with large.open("rb") as file:
        found = kind_of(file, name="x.pdf")
    assert found is not None
    assert found.name == "application/pdf"
