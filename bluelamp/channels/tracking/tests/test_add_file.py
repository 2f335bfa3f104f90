"""Adding a photo or document to one's own matter."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from bluelamp.contacts.models import Attachment
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo, digest
from bluelamp.foundation.tests.reading import page_of, said, summary
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported

ADD = "/track/matter/files/"


def sent(content: bytes = PDF, name: str = "letter.pdf", claimed: str = "application/pdf") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content, claimed)


@pytest.fixture
def back(client: Client, reported: Reported) -> Client:
    """A browser in which the matter is open."""
    come_back(client, reported)
    return client


def test_a_file_is_kept_as_it_is_and_listed(back: Client) -> None:
    response = back.post(ADD, {"file": sent(name="my letter.pdf"), "attachment_id": str(new_id())})
    attachment = Attachment.objects.get()
    assert response["Location"] == f"/track/matter/#file-{attachment.pk.hex}"
    assert b"".join(the_store().chunks(digest(PDF))) == PDF
    told = said(back.get("/track/matter/"))
    assert "my letter.pdf 50 bytes, we have it since 12 May 2026, 10:00" in told
    assert "It is our turn." in told


def test_the_same_form_sent_twice_is_one_file(back: Client) -> None:
    form = str(new_id())
    for _ in range(3):
        back.post(ADD, {"file": sent(), "attachment_id": form})
    assert Attachment.objects.count() == 1


def test_what_cannot_be_shown_safely_is_kept_all_the_same(back: Client) -> None:
    back.post(ADD, {"file": sent(b"MZ\x90\x00", "holiday.jpg", "image/jpeg")})
    assert Attachment.objects.get().file.quarantine == "unknown"


def test_without_the_receipt_nothing_is_read_or_kept(client: Client, reported: Reported) -> None:
    assert client.post(ADD, {"file": sent()})["Location"] == "/track/"
    assert not Attachment.objects.exists()


def test_a_form_of_someone_elses_matter_adds_nothing(back: Client) -> None:
    other = Client()
    come_back(other, a_burglary_reported())
    form = str(new_id())
    other.post(ADD, {"file": sent(), "attachment_id": form})
    assert back.post(ADD, {"file": sent(), "attachment_id": form}).status_code == 404
    assert Attachment.objects.count() == 1


def test_a_form_without_its_cookie_is_refused(reported: Reported) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = come_back(Client(), reported).cookies
    response = strict.post(ADD, {"file": sent()})
    assert response.status_code == 403
    assert not Attachment.objects.exists()


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({}, "Choose a file before you send it."),
        ({"file": "words"}, "Choose a file before you send it."),
        ({"file": sent(b"")}, "This file is empty. Choose another one."),
        ({"file": [sent(), sent()]}, "Send one file at a time. Nothing was kept."),
    ],
)
def test_what_is_no_file_is_said_at_the_top_and_beside_the_field(
    back: Client, form: dict[str, Any], sentence: str
) -> None:
    response = back.post(ADD, form)
    assert summary(response) == [(sentence, "#file")]
    field = page_of(response).select_one("#file-error")
    assert field is not None
    assert sentence in field.get_text()
    assert not Attachment.objects.exists()


def test_too_large_a_file_is_refused_with_both_sizes(back: Client, settings: Settings) -> None:
    settings.LARGEST_FILE = 40
    assert summary(back.post(ADD, {"file": sent()})) == [
        ("This file is too large: 50\xa0bytes. The largest we can take here is 40\xa0bytes.", "#file")
    ]


MULTIPART = "multipart/form-data; boundary=x"
FILE = b'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
BROKEN = [
    ("multipart/form-data", b"no boundary"),
    ("multipart/form-data; boundary=", b"--\r\n"),
    ("multipart/form-data; boundary=" + "x" * 300, b"--x--"),
    ("multipart/form-data; boundary=\xe9", b"--x--"),
    (MULTIPART, b""),
    (MULTIPART, b"--x"),
    (MULTIPART, b"--x\r\n" + FILE),
    (MULTIPART, b"--x\r\n" + b"a: b\r\n" * 10_000 + b"\r\n--x--"),
    (MULTIPART, b"--x\r\nContent-Transfer-Encoding: base64\r\n" + FILE + b"!\r\n--x--"),
    ("application/x-www-form-urlencoded", b"file=x"),
    ("text/plain", b"file=x"),
]


@pytest.mark.parametrize(("kind", "body"), BROKEN)
def test_a_broken_form_is_answered_with_a_sentence(back: Client, kind: str, body: bytes) -> None:
    response = back.generic("POST", ADD, body, content_type=kind)
    assert response.status_code == 200
    assert len(summary(response)) == 1
    assert not Attachment.objects.exists()


HOSTILE = ["../../etc/passwd.pdf", "a" * 400 + ".pdf", "x." + "y" * 300, "<script>.pdf", "\u202efdp.exe", " "]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_only_a_name(back: Client, name: str) -> None:
    body = (
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n'
        b"Content-Type: application/pdf\r\n\r\n" + PDF + b"\r\n--x--\r\n"
    )
    back.generic("POST", ADD, body, content_type="multipart/form-data; boundary=x")
    page = page_of(back.get("/track/matter/"))
    assert not page.select("main script")
    assert all("\u202e" not in file.name for file in [one.file for one in Attachment.objects.select_related("file")])


def test_a_photo_can_be_added(back: Client) -> None:
    back.post(ADD, {"file": sent(a_photo(), "me.jpg", "image/jpeg")})
    assert Attachment.objects.get().file.quarantine == ""
