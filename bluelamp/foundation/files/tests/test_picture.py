"""The child that opens pictures: what it makes, and what it cannot do."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from bluelamp.foundation.files import picture
from bluelamp.foundation.files.showing import DoesNotOpen, content_type, make_copy
from bluelamp.foundation.files.spool import spooled
from bluelamp.foundation.files.tests.scenarios import a_photo, digest, where_it_was_taken

MARKS = (b"Sam Okafor", b"Exif", b"exif", b"ns.adobe.com", b"ICC_PROFILE", b"iCCP", b"eXIf", b"a comment", b"tEXt")
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def copy_of(content: bytes) -> bytes:
    """Return the copy that is made of a picture."""
    with spooled() as original:
        original.write(content)
        return make_copy(original, digest(content))


def opened(copy: bytes) -> Image.Image:
    """Open what we made ourselves."""
    return Image.open(io.BytesIO(copy))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_copy_stands_upright_and_has_its_colours(form: str) -> None:
    copy = opened(copy_of(a_photo(width=40, height=20, form=form)))
    assert copy.size == (20, 40)
    red, blue = copy.convert("RGB").getpixel((10, 4)), copy.convert("RGB").getpixel((10, 36))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 200 > 60 > red[2]
    assert blue[2] > 200 > 60 > blue[0]


@pytest.mark.parametrize(
    ("form", "told"),
    [
        (
            "JPEG",
            {
                "comment": b"a comment",
                "icc_profile": SRGB,
                "xmp": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>http://ns.adobe.com",
            },
        ),
        ("PNG", {"icc_profile": SRGB}),
        ("WEBP", {"icc_profile": SRGB, "xmp": b"http://ns.adobe.com"}),
    ],
)
def test_a_copy_tells_nothing_but_colours(form: str, told: dict[str, Any]) -> None:
    original = a_photo(form=form, **told)
    assert any(mark in original for mark in MARKS)
    copy = copy_of(original)
    assert [mark for mark in MARKS if mark in copy] == []
    assert not opened(copy).getexif()
    assert set(opened(copy).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}


def test_the_photo_of_these_tests_does_say_where_it_was_taken() -> None:
    assert opened(a_photo()).getexif().get_ifd(0x8825) == where_it_was_taken().get_ifd(0x8825)


def test_a_large_picture_becomes_a_small_one() -> None:
    copy = opened(copy_of(a_photo(width=4000, height=1000)))
    assert copy.size == (400, picture.LONGEST_SIDE)


def test_what_shines_through_still_does() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (10, 10), (255, 0, 0, 128)).save(out, "PNG")
    copy = copy_of(out.getvalue())
    assert content_type(copy) == "image/png"
    assert opened(copy).getpixel((5, 5)) == (255, 0, 0, 128)


def test_other_colours_come_out_as_every_screen_shows_them() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (10, 10), (0, 255, 255, 0)).save(out, "JPEG")
    assert opened(copy_of(out.getvalue())).mode == "RGB"
    assert content_type(copy_of(a_photo())) == "image/jpeg"


def png_of(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large, and is: all of it black."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content", [png_of(30_000, 30_000), b"", b"\xff\xd8\xff\xe0", a_photo(form="GIF", exif=b""), a_photo()[:-300]]
)
def test_a_bomb_and_a_broken_picture_do_not_open(content: bytes) -> None:
    with pytest.raises(DoesNotOpen, match=r"The original is kept\."):
        copy_of(content)


TRIES = """
import os, socket, sys
from bluelamp.foundation.files import picture
def attempt(what, work):
    try:
        work()
    except (OSError, MemoryError) as error:
        return
    os.write(1, what)
class Picture:
    def read(self, *a):
        attempt(b"a file", lambda: open("/etc/hostname"))
        attempt(b"a line", lambda: socket.socket())
        attempt(b"memory", lambda: bytearray(1024 ** 3))
        os.write(1, b"tried" if "BLUELAMP_DATA" not in os.environ else b"secrets")
        raise OSError
sys.stdin = type("In", (), {"buffer": Picture()})
picture.main()
"""


def test_from_inside_a_picture_nothing_can_be_reached(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-I", "-c", TRIES], env={}, capture_output=True, check=False)
    assert done.stdout == b"tried"
    assert done.returncode != 0


def test_the_child_knows_no_more_of_the_house_than_itself() -> None:
    told = "import sys, bluelamp.foundation.files.picture; print([m for m in sys.modules if m.startswith('django')])"
    done = subprocess.run([sys.executable, "-I", "-c", told], env={}, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
