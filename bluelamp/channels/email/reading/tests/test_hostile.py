"""Mails that are made to hurt are read in little time. The bounds are ten times what they take on a slow machine."""

import base64
import time

import pytest

from bluelamp.channels.email.reading.as_json import as_json
from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.reader import read_mail
from bluelamp.channels.email.reading.tests.mails import HEAD, hypertext, parts_of, plain
from tests.needs import once

pytestmark = once

MOST_SECONDS = 20.0


def headers(**changed: bytes) -> bytes:
    given = {b"to": b"contact@in.example", **{name.encode(): value for name, value in changed.items()}}
    return b"From: elin@post.example\n" + b"".join(
        name.replace(b"_", b"-") + b": " + value + b"\n" for name, value in given.items()
    )


def nested(depth: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (each, each) for each in range(depth)
    )
    return headers() + opened + b"\nIn the middle.\n" + b"".join(b"--b%d--\n" % each for each in reversed(range(depth)))


HOSTILE = {
    "a million brackets": headers(to=b"(" * 1_000_000) + b"\n",
    "a million quotes": headers(to=b'"\\"' * 300_000) + b"\n",
    "encoded words": headers(subject=b"=?utf-8?q?a?= " * 100_000) + b"\n",
    "ids": headers(in_reply_to=b"a@" * 500_000) + b"\n",
    "one long tag": headers(content_type=b"text/html") + b"\n<" + b"a" * 900_000,
    "open tags": headers(content_type=b"text/html") + b"\n" + b"<div>" * 190_000,
    "ends that end nothing": headers(content_type=b"text/html") + b"\n" + b"<div></x>" * 110_000,
    "tags in what tags say": headers(content_type=b"text/html") + b"\n" + b'<div title="<">' * 66_000,
    "bold in every paragraph": headers(content_type=b"text/html")
    + b"\n<p>"
    + b"".join(b"<b id=%d>" % each for each in range(4_500))
    + b"</p>"
    + b"<p>x</p>" * 5_000,
    "links in links": headers(content_type=b"text/html") + b"\n" + b"<a><p>" * 150_000,
    "ampersands": headers(content_type=b"text/html") + b"\n" + b"&" * 1_000_000,
    "a long signature": headers() + b"\nSent from my " + b"a " * 500_000 + b"!",
    "files without an end": headers() + b"\n" + b"begin 644 a\n" * 150_000,
    "lines like boundaries": headers(content_type=b"multipart/mixed; boundary=x") + b"\n" + b"--x0\n" * 500_000,
    "headers": b"X-A: b\n" * 500_000 + b"\nHello.",
    "parameters": headers(content_type=b"text/plain; " + b"a*0=b;" * 100_000) + b"\n",
    "null bytes": b"\x00" * 5_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_takes_long(name: str) -> None:
    begun = time.process_time()
    read_mail(HOSTILE[name])
    assert time.process_time() - begun < MOST_SECONDS


def test_no_null_byte_gets_anywhere() -> None:
    written = HEAD.replace("<one@", "<o\0ne@").replace("Elin", "El\0in").replace("bicycle", "bi\0cycle")
    file = 'Content-Type: image/\0jpeg; name="a\0.jpg"\n\n1'
    body = parts_of(plain("He\0re.\nbegin 644 b\0.txt\n%:&5L;&\\\n`\nend"), file, hypertext("<b>a\0</b>"))
    mail = read_mail(f"{written}Content-Type: multipart/mixed; boundary=edge\n\n{body}".encode())
    assert "\\u0000" not in as_json("one.eml", mail)
    assert [each.name for each in mail.attachments] == ["b.txt", "a.jpg"]


def test_ten_thousand_are_all_told() -> None:
    to = b", ".join(b'"Person, %d" <p%d@post.example>' % (each, each) for each in range(10_000))
    mail = read_mail(headers(to=to) + b"\nHello.")
    assert len({each.address for each in mail.to}) == 10_000


def test_a_thousand_parts_in_parts_are_opened() -> None:
    assert read_mail(nested(1_000)).text == "In the middle."


def test_too_many_parts_end_somewhere() -> None:
    mail = read_mail(nested(20_000))
    assert Defect.TOO_MANY_PARTS in mail.defects


def test_more_html_than_anyone_writes_is_kept_as_files() -> None:
    mail = read_mail(
        f"{HEAD}Content-Type: multipart/mixed; boundary=x\n\n".encode()
        + parts_of(*[hypertext("<b>Here")] * 25, boundary="x").encode()
    )
    assert (mail.text.split(), len(mail.attachments)) == (["Here"] * 20, 5)
    assert Defect.TOO_MANY_PARTS in mail.defects


def test_sixty_megabytes_are_one_file() -> None:
    content = bytes(45_000_000)
    part = b"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n" + base64.encodebytes(
        content
    )
    kind = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n"
    mail = read_mail(headers() + kind + b"\n--x\n\nHere.\n--x\n" + part + b"--x--\n")
    assert [len(each.content) for each in mail.attachments] == [len(content)]
    assert mail.text == "Here."


def test_a_mail_cut_anywhere_is_read() -> None:
    parts = parts_of(plain("Here."), hypertext("<b>Here"), boundary="x")
    whole = f"{HEAD}Content-Type: multipart/mixed; boundary=x\n\n{parts}".encode()
    for end in range(len(whole)):
        read_mail(whole[:end])
