"""Locking a file at the desk: after that, every way to it is refused."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.contacts.models import Attachment
from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.files.tests.scenarios import PDF, a_photo
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import said, summary
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk

pytestmark = pytest.mark.django_db
SHOWS_NOTHING = "Locked. It may show a child being sexually abused. Nobody is shown it."


@pytest.fixture(autouse=True)
def own_files(settings: Settings, tmp_path: Path) -> None:
    """A store of this test's own."""
    settings.FILES = str(tmp_path / "files")


def place(attachment: Attachment, page: str = "") -> str:
    """Return the address of a file at the desk."""
    return f"/desk/{attachment.contact.reference}/files/{attachment.pk}/{page}"


def a_locked_photo(desk: Desk) -> Attachment:
    """A photo that someone sent, and that was locked."""
    attachment = a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")
    desk.client.post(place(attachment, "lock/"), {"suspected": "yes"})
    return attachment


def test_it_is_not_locked_by_mistake() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, PDF)
    response = desk.client.post(place(attachment, "lock/"))
    assert summary(response) == [("Tick the box if you want to lock this file.", "#suspected")]
    assert desk.client.get(place(attachment)).status_code == 200


def test_another_team_locks_nothing() -> None:
    desk = a_desk()
    attachment = a_sent_file(a_burglary_reported().contact, PDF)
    other = desk.of("harbour-neighbourhood")
    assert other.client.post(place(attachment, "lock/"), {"suspected": "yes"}).status_code == 404
    assert desk.client.get(place(attachment)).status_code == 200


def test_the_contact_says_so_and_links_to_nothing() -> None:
    desk = a_desk()
    attachment = a_locked_photo(desk)
    page = desk.client.get(f"/desk/{attachment.contact.reference}/")
    assert SHOWS_NOTHING in said(page)
    assert "Your supervisor decides what happens with it." in said(page)
    assert place(attachment) not in page.content.decode()


def test_the_desk_gets_neither_the_picture_nor_the_original() -> None:
    desk = a_desk()
    attachment = a_locked_photo(desk)
    assert desk.client.get(place(attachment)).status_code == 403
    picture = desk.client.get(place(attachment, "picture/"), follow=True)
    assert picture["Content-Type"].startswith("text/html")
    assert "This file cannot be opened here." in said(picture)
    assert not Entry.objects.filter(name="contacts.LockedFileGiven").exists()


def test_the_same_content_about_another_contact_is_locked_too() -> None:
    desk = a_desk()
    elsewhere = a_sent_file(a_burglary_reported().contact, a_photo(), name="copy.jpg")
    a_locked_photo(desk)
    assert SHOWS_NOTHING in said(desk.client.get(f"/desk/{elsewhere.contact.reference}/"))
    assert "image/" not in desk.client.get(place(elsewhere, "picture/"), follow=True)["Content-Type"]


def test_a_supervisor_saves_the_original_and_that_is_on_record_but_is_shown_nothing() -> None:
    desk = a_desk()
    attachment = a_locked_photo(desk)
    supervisor = desk.of("digital-desk", Role.SUPERVISOR)
    response = supervisor.client.get(place(attachment))
    assert b"".join(response.streaming_content) == a_photo()  # type: ignore[attr-defined]
    assert Entry.objects.filter(name="contacts.LockedFileGiven").count() == 1
    shown = supervisor.client.get(place(attachment, "picture/"), follow=True)
    assert "This file cannot be opened here." in said(shown)
