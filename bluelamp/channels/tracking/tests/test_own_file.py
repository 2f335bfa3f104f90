"""Opening a file that one sent."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.files.actions import lock_file
from bluelamp.foundation.files.store import path_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.tests.reading import page_of, summary
from bluelamp.reports.tests.coming_back import come_back
from bluelamp.reports.tests.scenarios import Reported, a_burglary_reported

DAMAGED = "This file is not as it was when we kept it, so it is not given out. Tell your administrator now."


@pytest.fixture
def back(client: Client, reported: Reported, settings: Settings, tmp_path: Path) -> Client:
    """A browser in which the matter is open, and files in a folder of their own."""
    settings.FILES = str(tmp_path / "files")
    come_back(client, reported)
    return client


def test_a_document_is_saved_and_never_run(back: Client, reported: Reported) -> None:
    attachment = a_sent_file(reported.contact, PDF, name="café\u202e.pdf")
    response = back.get(f"/track/matter/files/{attachment.pk}/", headers={"Accept-Encoding": "gzip"})
    assert b"".join(response.streaming_content) == PDF  # type: ignore[attr-defined]
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''caf%C3%A9.pdf"
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "no-store"
    assert response["Content-Length"] == str(len(PDF))


def test_a_photo_is_shown_without_where_it_was_taken(back: Client, reported: Reported) -> None:
    attachment = a_sent_file(reported.contact, a_photo(), name="me.jpg")
    shown = page_of(back.get(f"/track/matter/files/{attachment.pk}/")).select_one("main img")
    assert shown is not None
    response = back.get(str(shown["src"]))
    assert response["Content-Type"] == "image/jpeg"
    assert "Content-Disposition" not in response
    assert b"Sam Okafor" in a_photo()
    assert b"Sam Okafor" not in response.content


def test_a_quarantined_file_is_saved_under_a_name_that_opens_nothing(back: Client, reported: Reported) -> None:
    attachment = a_sent_file(reported.contact, b"MZ\x90\x00", name="holiday.exe")
    response = back.get(f"/track/matter/files/{attachment.pk}/")
    assert response["Content-Disposition"].endswith('.quarantined"')
    assert "exe" not in response["Content-Disposition"]


def test_someone_elses_file_does_not_exist(back: Client) -> None:
    theirs = a_sent_file(a_burglary_reported().contact)
    for page in ("", "picture/"):
        assert back.get(f"/track/matter/files/{theirs.pk}/{page}").status_code == 404


def test_without_the_receipt_it_is_asked_for(client: Client, reported: Reported) -> None:
    attachment = a_sent_file(reported.contact)
    for page in ("", "picture/"):
        assert client.get(f"/track/matter/files/{attachment.pk}/{page}")["Location"] == "/track/"


def test_a_document_has_no_picture(back: Client, reported: Reported) -> None:
    assert back.get(f"/track/matter/files/{a_sent_file(reported.contact).pk}/picture/").status_code == 404


@pytest.mark.parametrize(("content", "name", "page"), [(PDF, "a.pdf", ""), (a_photo(), "a.jpg", "picture/")])
def test_a_file_that_is_not_what_was_kept_is_not_given_out(
    back: Client, reported: Reported, settings: Settings, content: bytes, name: str, page: str
) -> None:
    attachment = a_sent_file(reported.contact, content, name=name)
    path = Path(settings.FILES) / path_of(attachment.file.sha256)
    path.chmod(0o600)
    path.write_bytes(content[:-1] + b"x")
    for copy in Path(settings.FILES, "shown").rglob("*-1"):
        copy.unlink()
    assert summary(back.get(f"/track/matter/files/{attachment.pk}/{page}")) == [(DAMAGED, "#file")]


def test_a_locked_file_is_not_given_even_to_its_sender_and_not_by_sending_it_again(
    back: Client, reported: Reported
) -> None:
    attachment = a_sent_file(reported.contact, a_photo(), name="me.jpg")
    lock_file(by=Actor.system("files.lock"), file=attachment.file)
    again = a_sent_file(reported.contact, a_photo(), name="again.jpg")
    for one in (attachment, again):
        for page in ("", "picture/"):
            response = back.get(f"/track/matter/files/{one.pk}/{page}")
            assert summary(response) == [("This file cannot be opened here.", "#file")]
