"""Opening a file that a person sent, at the desk."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from bluelamp.contacts.models import Attachment
from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.files.store import path_of
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo
from bluelamp.foundation.ledger.models import Look
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_files(settings: Settings, tmp_path: Path) -> Path:
    """The folder of a store of this test's own."""
    settings.FILES = str(tmp_path / "files")
    return tmp_path / "files"


def place(attachment: Attachment, page: str = "") -> str:
    """Return the address of a file at the desk."""
    return f"/desk/{attachment.contact.reference}/files/{attachment.pk}/{page}"


def test_for_another_team_the_file_does_not_exist() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")
    other = desk.of("harbour-neighbourhood")
    for page in ("", "picture/"):
        assert other.client.get(place(attachment, page)).status_code == 404
        assert Client().get(place(attachment, page)).status_code == 302
        assert desk.client.get(place(attachment, page)).status_code == 200


def test_a_file_is_not_found_under_another_contact() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact)
    another = a_burglary_reported().contact
    assert desk.client.get(f"/desk/{another.reference}/files/{attachment.pk}/").status_code == 404


def test_opening_a_file_is_written_down() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact)
    desk.client.get(place(attachment))
    assert set(Look.objects.values_list("model", "record_id")) == {
        ("contacts.contact", attachment.contact_id),
        ("contacts.attachment", attachment.pk),
    }


def test_the_original_is_saved_as_it_came_and_never_run() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")
    response = desk.client.get(place(attachment), headers={"Accept-Encoding": "gzip"})
    assert b"".join(response.streaming_content) == a_photo()  # type: ignore[attr-defined]
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="me.jpg"'
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_picture_is_shown_without_where_it_was_taken() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")
    response = desk.client.get(place(attachment, "picture/"))
    assert response["Content-Type"] == "image/jpeg"
    assert b"Sam Okafor" not in response.content
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def test_a_file_in_quarantine_is_never_shown_and_saved_by_those_who_may() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, b"MZ\x90\x00", name="holiday.jpg")
    supervisor = desk.of("digital-desk", Role.SUPERVISOR)
    assert desk.client.get(place(attachment)).status_code == 403
    assert supervisor.client.get(place(attachment, "picture/")).status_code == 404
    response = supervisor.client.get(place(attachment))
    assert b"".join(response.streaming_content) == b"MZ\x90\x00"  # type: ignore[attr-defined]
    assert "jpg" not in response["Content-Disposition"]


def spoil(attachment: Attachment, own_files: Path) -> None:
    """Change a stored file, and throw away what is shown of it."""
    path = own_files / path_of(attachment.file.sha256)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    for copy in own_files.joinpath("shown").rglob("*-1"):
        copy.unlink()


@pytest.mark.parametrize("page", ["", "picture/"])
def test_a_file_that_is_not_what_was_kept_is_not_given_out_and_a_sentence_says_so(own_files: Path, page: str) -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")
    spoil(attachment, own_files)
    assert desk.client.get(place(attachment, page))["Location"] == f"/desk/{attachment.contact.reference}/"
    assert "not as it was when we kept it" in words(desk.see_contact(attachment.contact))


def test_a_document_has_no_picture() -> None:
    desk = a_desk()
    assert desk.client.get(place(a_sent_file(a_burglary_reported().contact, PDF), "picture/")).status_code == 404


def listed(desk: Desk, attachment: Attachment) -> tuple[str, list[str]]:
    """Return what the contact page says of a file, and where its links lead."""
    part = desk.see_contact(attachment.contact).select_one(f"#file-{attachment.pk.hex}")
    assert part is not None
    return words(part), [str(link["href"]) for link in part.select("a")]


def test_the_contact_page_lists_files_and_shows_no_picture_unasked() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="<b>me</b>.jpg")
    said, links = listed(desk, attachment)
    assert said.startswith("<b>me</b>.jpg")
    assert links == [place(attachment), place(attachment, "lock/")]
    page = desk.see_contact(attachment.contact)
    assert [image["loading"] for image in page.select("details:not([open]) img")] == ["lazy"]


def test_the_contact_page_warns_of_what_is_in_quarantine() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, PDF, name="me.jpg")
    said, links = listed(desk, attachment)
    assert "In quarantine. It is not the kind of file that its name says. It may harm a computer." in said
    assert links == [place(attachment, "lock/")]
    assert listed(desk.of("digital-desk", Role.SUPERVISOR), attachment)[1][0] == place(attachment)
