"""What happens when a warning marker is reviewed."""

import pytest
from django.test import Client

from bluelamp.people.models import Marker
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.marking import last_day

pytestmark = pytest.mark.django_db


def test_contact_staff_review_none() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, desk.account)
    assert desk.status(contact, f"markers/{marker.pk}/review", shown_by="x", **last_day(9)) == 404


def test_a_review_says_what_shows_it_and_until_when_it_stands() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, boss.account)
    page = boss.send(contact, f"markers/{marker.pk}/review", shown_by="The visit on 11 May", **last_day(90))
    assert "The marker is reviewed and stands until the new day." in words(page)
    shown = words(boss.see_contact(contact).select_one("#markers"))
    assert f"Reviewed by {boss.account} on 12 May 2026: The visit on 11 May" in shown
    assert "Until 10 August 2026." in shown


def test_a_review_without_a_proof_or_a_day_is_asked_again() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    marker = a_marker(contact.person, boss.account)
    address = f"markers/{marker.pk}/review"
    assert problems(boss.send(contact, address, shown_by="", **last_day(90))) == ["Write something before you send it."]
    assert problems(boss.send(contact, address, shown_by="x", **last_day(500)))[0].startswith("Choose a day from today")
    assert Marker.objects.get().reviewed_at is None


def test_a_marker_of_someone_else_is_not_there(client: Client) -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact, other = a_burglary_reported().contact, a_burglary_reported().contact
    marker = a_marker(other.person, boss.account)
    assert boss.status(contact, f"markers/{marker.pk}/review") == 404
