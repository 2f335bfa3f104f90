"""Who deals with a contact."""

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.actions.handle import NotHere, NotInTheTeam
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence

pytestmark = pytest.mark.django_db


def test_a_contact_is_given_to_a_colleague_and_back_to_the_team() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came()
    for to in (desk, colleague, None):
        assign(by=actor_for(desk), contact=contact, to=to)
        contact.refresh_from_db()
        assert contact.assigned_to == to
    facts = [
        entry.facts["account_id"] for entry in Entry.objects.filter(name="contacts.ContactAssigned").order_by("id")
    ]
    assert facts == [str(desk.pk), str(colleague.pk), None]


def test_a_contact_is_never_given_to_someone_outside_its_team() -> None:
    desk = a_desk()
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    contact = someone_came()
    with pytest.raises(NotInTheTeam) as refusal:
        assign(by=actor_for(desk), contact=contact, to=stranger)
    assert str(refusal.value) == "This person is not in the team that has the contact. Choose someone who is."


def test_giving_it_to_whoever_has_it_changes_nothing() -> None:
    desk = a_desk()
    contact = someone_came()
    for _ in range(2):
        assign(by=actor_for(desk), contact=contact, to=desk)
    assert Entry.objects.filter(name="contacts.ContactAssigned").count() == 1


def test_nobody_outside_the_team_gives_it_to_anyone() -> None:
    desk = a_desk()
    stranger = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    with pytest.raises(NotAllowed):
        assign(by=actor_for(stranger), contact=someone_came(), to=desk)


def test_nobody_is_given_one_while_absent_or_off_shift() -> None:
    desk = a_desk()
    away, off = (a_member_of(Team.objects.get(pk="digital-desk")) for _ in range(2))
    a_shift(off, 3, 8)
    an_absence(away, -1, 5)
    for colleague in (away, off):
        contact = someone_came()
        with pytest.raises(NotHere) as refusal:
            assign(by=actor_for(desk), contact=contact, to=colleague)
        assert str(refusal.value).startswith(f"{colleague} is not here")
        contact.refresh_from_db()
        assert contact.assigned_to is None


def test_someone_off_shift_can_take_one_themselves_and_someone_absent_cannot() -> None:
    desk = a_desk()
    a_shift(desk, 3, 8)
    assign(by=actor_for(desk), contact=someone_came(), to=desk)
    an_absence(desk, -1, 1)
    with pytest.raises(NotHere):
        assign(by=actor_for(desk), contact=someone_came(), to=desk)
