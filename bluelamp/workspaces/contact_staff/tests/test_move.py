"""What happens when staff move a contact to another team."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
HARBOUR = "harbour-neighbourhood"


def a_contact_of(desk: Desk) -> Contact:
    """Let a member of the desk take a contact."""
    contact = a_burglary_reported(name=HOSTILE).contact
    desk.send(contact, "assign", to=desk.account.pk)
    return contact


def test_it_says_what_that_changes_and_moves_it_and_is_gone_from_the_old_team() -> None:
    desk = a_desk()
    contact = a_contact_of(desk)
    page = desk.see(f"/desk/{contact.reference}/move/")
    assert "You and your team cannot see it any more" in words(page)
    assert f"{desk.account} deals with it, and no longer does" in words(page)
    assert page.select("main img, main script") == []
    page = desk.send(contact, "move", team=HARBOUR, reason="their_place", note=HOSTILE)
    assert "Harbour neighbourhood deals with it now." in words(page)
    assert (desk.status(contact), desk.status(contact, "move")) == (404, 404)
    there = desk.of(HARBOUR).see_contact(contact)
    assert "Moved it to Harbour neighbourhood: it is in their area" in words(there)
    assert "Harbour neighbourhood" in words(there)


def test_a_supervisor_moves_it_and_sees_it_still() -> None:
    boss = a_desk(role=Role.SUPERVISOR)
    contact = a_burglary_reported().contact
    assert "Colleagues of the team" in words(boss.see(f"/desk/{contact.reference}/move/"))
    boss.send(contact, "move", team=HARBOUR, reason="wrong_team")
    assert boss.status(contact) == 200


def test_what_is_missing_is_said_and_what_was_typed_is_kept() -> None:
    desk = a_desk()
    contact = a_contact_of(desk)
    page = desk.send(contact, "move", team="digital-desk", reason="team_closed", note="By the quay")
    assert problems(page) == ["Choose a team.", "Choose why."]
    assert words(page.find("textarea")) == "By the quay"
    page = desk.send(contact, "move", team="no-such-team", reason="too_close", note="x" * 20_001)
    assert problems(page) == ["Choose a team.", "The note is too long. Write at most 20,000 characters."]


def test_a_page_that_is_out_of_date_moves_nothing() -> None:
    desk = a_desk()
    contact = a_contact_of(desk)
    page = desk.send(contact, "move", team=HARBOUR, reason="their_kind", seen="")
    assert problems(page) == ["Someone changed this while you had it open. Look at it as it is now, then decide again."]
    contact.refresh_from_db()
    assert contact.team_id == "digital-desk"


def test_a_sealed_one_cannot_be_moved() -> None:
    desk = a_desk("professional-standards", Role.STANDARDS_STAFF)
    contact = a_burglary_reported().contact
    Contact.objects.filter(pk=contact.pk).update(sealed=True, team="professional-standards")
    page = desk.see(f"/desk/{contact.reference}/move/")
    assert page.select("main form") == []
    page = desk.send(contact, "move", team=HARBOUR, reason="their_kind")
    assert problems(page) == ["A sealed matter stays with the team that has it."]
