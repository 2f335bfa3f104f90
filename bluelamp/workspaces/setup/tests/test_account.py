"""What an administrator sees and changes of one account."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import record_contact
from bluelamp.contacts.models import Contact
from bluelamp.contacts.receipt_codes import derive_code
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import record_person
from bluelamp.staff.models import Account
from bluelamp.workspaces.setup.tests.office import a_desk, of, problems, words

pytestmark = pytest.mark.django_db
RECORDER = Actor.system("people.record", "contacts.record", "promises.make")


def test_name_role_and_teams_are_changed() -> None:
    desk = a_desk()
    page = desk.send(of(desk.member), name="Gail Price", role="supervisor", teams=["harbour-neighbourhood", "no-team"])
    assert "It is kept." in words(page)
    kept = desk.member
    assert (kept.name, kept.role, [team.pk for team in kept.teams.all()]) == (
        "Gail Price",
        "supervisor",
        ["harbour-neighbourhood"],
    )


def test_what_is_wrong_is_said_and_nothing_is_kept() -> None:
    desk = a_desk()
    page = desk.send(of(desk.member), name="", role="")
    assert problems(page) == ["Enter the name that colleagues know them by.", "Say what they are there to do."]
    assert desk.member.name


def test_ones_own_role_is_not_asked_and_not_taken() -> None:
    desk = a_desk()
    own = desk.office.administrator
    page = desk.see(of(own))
    assert page.select("[name=role]") == []
    assert "Another administrator changes your role" in words(page)
    desk.send(of(own), name="Ada", role="standards_staff")
    kept = Account.objects.get(pk=own.pk)
    assert (kept.name, kept.role) == ("Ada", "administrator")


def test_what_a_leaver_deals_with_is_told_with_its_number() -> None:
    desk = a_desk()
    assert "open contact" not in words(desk.see(of(desk.member)))
    record_contact(
        by=RECORDER,
        person=record_person(by=RECORDER, name="Sam Okafor"),
        channel=Channel.WEB_REPORT,
        subject="crime",
        team="digital-desk",
        answer_within=timedelta(hours=48),
        receipt_code=derive_code(b"1"),
        word_hash="no word opens this",
    )
    Contact.objects.update(assigned_to=desk.member)
    assert "One open contact is theirs. It goes back to its team." in words(desk.see(of(desk.member)))
    said = words(desk.send(of(desk.member, "close/")))
    assert "One open contact is still theirs. It goes back to its team within seconds." in said
