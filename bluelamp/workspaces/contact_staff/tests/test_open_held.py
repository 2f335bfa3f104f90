"""A file that no scanner called clean, at the desk: shown to nobody, saved by a supervisor with a reason on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.contacts.models import Attachment
from bluelamp.contacts.tests.scenarios import a_sent_file
from bluelamp.foundation.files.scanning import scan_waiting
from bluelamp.foundation.files.tests.scenarios import a_photo
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.reading import said, summary
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk
from tests.scanner import FOUND, OK, answering

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def finds_harm(settings: Settings, tmp_path: Path) -> Iterator[None]:
    """A store of this test's own, and a scanner that finds something in whatever it is asked about."""
    settings.FILES = str(tmp_path / "files")
    with answering(FOUND) as settings.CLAMAV:
        yield


def place(attachment: Attachment, page: str = "") -> str:
    """Return the address of a file at the desk."""
    return f"/desk/{attachment.contact.reference}/files/{attachment.pk}/{page}"


def a_sent_photo() -> Attachment:
    """A photo that someone sent."""
    return a_sent_file(a_burglary_reported().contact, a_photo(), name="me.jpg")


def test_the_desk_is_shown_that_it_waits_and_then_that_it_may_harm_and_never_the_file() -> None:
    desk, attachment = a_desk(), a_sent_photo()
    for words in ("Not checked yet.", "The virus scanner found something in it."):
        page = desk.client.get(f"/desk/{attachment.contact.reference}/")
        assert words in said(page)
        assert "Your supervisor can save it." in said(page)
        assert place(attachment, "held/") not in page.content.decode()
        assert desk.client.get(place(attachment, "held/")).status_code == 404
        for way in ("", "picture/"):
            given = desk.client.get(place(attachment, way), follow=True)
            assert "cannot be opened here" in said(given) or "nobody can open it" in said(given)
        scan_waiting()


def test_a_supervisor_says_why_and_that_is_on_record() -> None:
    supervisor = a_desk().of("digital-desk", Role.SUPERVISOR)
    attachment = a_sent_photo()
    page = supervisor.client.get(f"/desk/{attachment.contact.reference}/")
    assert place(attachment, "held/") in page.content.decode()
    assert "kept for such files" in said(supervisor.client.get(place(attachment, "held/")))
    unsaid = supervisor.client.post(place(attachment, "held/"))
    assert summary(unsaid) == [("Say why you need it now.", "#why")]
    assert not Entry.objects.filter(name="contacts.HeldFileGiven").exists()
    given = supervisor.client.post(place(attachment, "held/"), {"why": "life"})
    assert b"".join(given.streaming_content) == a_photo()  # type: ignore[attr-defined]
    assert given["Content-Disposition"].endswith('.quarantined"')
    assert Entry.objects.get(name="contacts.HeldFileGiven").facts["why"] == "life"


def test_what_is_not_held_is_not_given_this_way(settings: Settings) -> None:
    supervisor = a_desk().of("digital-desk", Role.SUPERVISOR)
    attachment = a_sent_photo()
    with answering(OK) as settings.CLAMAV:
        scan_waiting()
        assert supervisor.client.post(place(attachment, "held/"), {"why": "life"}).status_code == 302


def test_the_team_page_says_how_many_wait() -> None:
    supervisor = a_desk().of("digital-desk", Role.SUPERVISOR)
    a_sent_photo()
    assert "1 file waits for the virus scanner" in said(supervisor.client.get("/desk/team/"))
    scan_waiting()
    assert "virus scanner" not in said(supervisor.client.get("/desk/team/"))
