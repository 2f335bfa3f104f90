"""Sending a file about one's own matter piece by piece, in the words of tus 1.0.0."""

import base64
import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.contacts.models import Attachment
from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.files.actions import erase_file
from bluelamp.foundation.files.models import Upload
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.tests.scenarios import PDF, digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.reading import said
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported

UPLOADS = "/track/matter/uploads/"
PIECE = "application/offset+octet-stream"
NAME = base64.b64encode(b"letter.pdf").decode()
GONE = "This page is closed by now. Open your report again, and choose the same file: it goes on from there."


@pytest.fixture
def back(client: Client, reported: Reported, settings: Settings, tmp_path: Path) -> Client:
    """A browser in which the matter is open, and folders of its own."""
    settings.FILES, settings.ARRIVING = str(tmp_path / "files"), tmp_path / "arriving"
    come_back(client, reported)
    client.get("/track/matter/")
    return client


def asked(client: Client, method: str, path: str, body: bytes = b"", /, **headers: str) -> Any:
    """Ask as a client of tus does."""
    named = {"Tus-Resumable": "1.0.0"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return client.generic(method, path, body, content_type=PIECE, headers=named)


def begun(client: Client, size: int = len(PDF)) -> str:
    """Begin an upload and return its address."""
    response = asked(client, "POST", UPLOADS, Upload_Length=str(size), Upload_Metadata=f"filename {NAME}")
    assert response.status_code == 201
    return str(response["Location"])


def sent(client: Client, path: str, piece: bytes, offset: int, **headers: str) -> Any:
    """Send a piece."""
    return asked(client, "PATCH", path, piece, Upload_Offset=str(offset), **headers)


def test_a_file_comes_in_pieces_and_is_listed_like_any_other(back: Client) -> None:
    path = begun(back)
    first = sent(back, path, PDF[:20], 0)
    assert (first.status_code, first["Upload-Offset"], first["Tus-Resumable"]) == (204, "20", "1.0.0")
    assert not Attachment.objects.exists()
    assert sent(back, path, PDF[20:], 20)["Upload-Offset"] == str(len(PDF))
    file = Attachment.objects.get().file
    assert (file.sha256, file.name) == (digest(PDF), "letter.pdf")
    assert b"".join(the_store().chunks(digest(PDF))) == PDF
    assert "letter.pdf 50 bytes" in said(back.get("/track/matter/"))


def test_a_file_chosen_once_more_is_not_sent_once_more_until_it_was_erased(back: Client) -> None:
    told = {"Upload_Length": str(len(PDF)), "Upload_Metadata": f"filename {NAME},changed MTc5NjAwMDAwMDAwMA=="}
    sent(back, asked(back, "POST", UPLOADS, **told)["Location"], PDF, 0)
    assert asked(back, "POST", UPLOADS, **told)["Upload-Offset"] == str(len(PDF))
    erase_file(by=Actor.system("records.erase"), file=Attachment.objects.get().file, reason="asked")
    assert asked(back, "POST", UPLOADS, **told)["Upload-Offset"] == "0"


def test_it_says_how_far_it_is_until_the_end_and_after_it(back: Client) -> None:
    path = begun(back)
    sent(back, path, PDF[:20], 0)
    head = asked(back, "HEAD", path)
    assert (head.status_code, head["Upload-Offset"], head["Upload-Length"]) == (200, "20", "50")
    assert (head["Cache-Control"], head["Upload-Metadata"]) == ("no-store", f"filename {NAME}")
    assert head["Upload-Expires"] == "Wed, 13 May 2026 09:00:00 GMT"
    sent(back, path, PDF[20:], 20)
    assert asked(back, "HEAD", path)["Upload-Offset"] == "50"


def test_the_last_piece_sent_twice_is_one_file(back: Client) -> None:
    path = begun(back)
    assert [sent(back, path, PDF, 0).status_code for _ in range(2)] == [204, 409]
    assert Attachment.objects.count() == 1


def test_what_was_begun_is_ended_on_request(back: Client) -> None:
    path = begun(back)
    assert asked(back, "DELETE", path).status_code == 204
    assert asked(back, "HEAD", path).status_code == 404
    assert not Upload.objects.exists()


def test_anyone_may_ask_what_it_can_do(client: Client, db: None) -> None:
    response = client.options(UPLOADS)
    assert response.status_code == 204
    assert response["Tus-Version"] == "1.0.0"
    assert response["Tus-Extension"] == "creation,termination,expiration,checksum"
    assert response["Tus-Checksum-Algorithm"] == "sha1,sha256"
    assert response["Tus-Max-Size"] == str(2 * 1024**3)


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_a_piece_that_is_not_what_was_sent_is_not_taken(back: Client, algorithm: str) -> None:
    path = begun(back)
    checksum = f"{algorithm} {base64.b64encode(hashlib.new(algorithm, PDF).digest()).decode()}"
    assert sent(back, path, b"X" + PDF[1:], 0, Upload_Checksum=checksum).status_code == 460
    assert asked(back, "HEAD", path)["Upload-Offset"] == "0"
    assert sent(back, path, PDF, 0, Upload_Checksum=checksum).status_code == 204


@pytest.mark.parametrize("checksum", ["sha1", "sha1 !", "sha1 caf\u00e9", "md5 AAAA"])
def test_a_checksum_that_is_none_is_not_understood(back: Client, checksum: str) -> None:
    assert sent(back, begun(back), PDF, 0, Upload_Checksum=checksum).status_code in (400, 460)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Tus_Resumable": "0.2.2"}, 412),
        ({}, 400),
        ({"Upload_Length": "-1"}, 400),
        ({"Upload_Length": "9" * 40}, 400),
        ({"Upload_Length": "٣"}, 400),
        ({"Upload_Defer_Length": "1"}, 400),
        ({"Upload_Length": "5", "Upload_Metadata": "filename !"}, 400),
        ({"Upload_Length": "0"}, 413),
        ({"Upload_Length": str(2 * 1024**3 + 1)}, 413),
    ],
)
def test_what_cannot_begin_is_refused(back: Client, headers: dict[str, str], status: int) -> None:
    assert asked(back, "POST", UPLOADS, **headers).status_code == status
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("piece", "headers", "status"),
    [
        (PDF, {"Upload_Offset": "5"}, 409),
        (PDF, {}, 400),
        (PDF + b"!", {"Upload_Offset": "0"}, 413),
        (PDF, {"Upload_Offset": "0", "Content_Type": "text/plain"}, 415),
        (PDF, {"Upload_Offset": "0", "Upload_Checksum": "md5 AAAA"}, 400),
        (PDF, {"Upload_Offset": "0", "Upload_Checksum": "sha1 !"}, 400),
    ],
)
def test_a_piece_that_does_not_fit_is_refused(back: Client, piece: bytes, headers: dict[str, str], status: int) -> None:
    path = begun(back)
    kind = headers.pop("Content_Type", PIECE)
    named = {"Tus-Resumable": "1.0.0"} | {name.replace("_", "-"): value for name, value in headers.items()}
    assert back.generic("PATCH", path, piece, content_type=kind, headers=named).status_code == status
    assert asked(back, "HEAD", path)["Upload-Offset"] == "0"


def test_a_matter_has_a_limit_and_the_answer_says_what_to_do(
    back: Client, reported: Reported, settings: Settings
) -> None:
    a_sent_file(reported.contact, PDF)
    settings.LARGEST_MATTER = 99
    response = asked(back, "POST", UPLOADS, Upload_Length="50")
    assert response.status_code == 413
    assert "Tell us in words that you have more" in response.content.decode()


def test_nobody_else_goes_on_with_it_and_they_are_not_told_that_it_is_there(back: Client, reported: Reported) -> None:
    path = begun(back)
    same_receipt, another_matter, nobody = Client(), Client(), Client()
    come_back(same_receipt, reported)
    come_back(another_matter, a_burglary_reported())
    for visitor in (same_receipt, another_matter, nobody):
        visitor.cookies.pop("form", None)
        assert asked(visitor, "HEAD", path).status_code == 404
        response = sent(visitor, path, PDF, 0)
        assert (response.status_code, response.content.decode()) == (404, GONE)
        assert asked(visitor, "DELETE", path).status_code == 404
    assert sent(back, path, PDF, 0).status_code == 204


def test_without_the_receipt_nothing_begins(client: Client, reported: Reported) -> None:
    assert asked(client, "POST", UPLOADS, Upload_Length="50").status_code == 404
    assert not Upload.objects.exists()


def test_another_site_sends_nothing(back: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = back.cookies
    assert asked(strict, "POST", UPLOADS, Upload_Length="50").status_code == 403
    assert not Upload.objects.exists()


def test_each_piece_keeps_the_matter_open(back: Client) -> None:
    path = begun(back)
    assert sent(back, path, PDF[:20], 0).cookies["tracking"].value
