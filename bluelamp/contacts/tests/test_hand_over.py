"""Everything that someone has goes to a colleague who is here."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import assign, close, hand_over
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.models import Contact, Message
from bluelamp.contacts.rules import CloseReason, HandOver
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, someone_came
from bluelamp.contacts.workload import due_within
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import an_absence

pytestmark = pytest.mark.django_db


def held(account: Account, count: int = 2, *, team: str = "digital-desk") -> list[Contact]:
    """Let someone take some contacts."""
    contacts = [someone_came(team=team) for _ in range(count)]
    return [assign(by=actor_for(account), contact=contact, to=account) for contact in contacts]


def test_all_that_is_open_goes_over_with_a_note_on_each_and_an_entry_each() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    one, two, done = held(desk, 3)
    close(by=actor_for(desk), contact=done, reason=CloseReason.ANSWERED)
    given = hand_over(
        by=actor_for(desk), holder=desk, to=colleague, reason=HandOver.END_OF_SHIFT, note="Ring after six."
    )
    assert {contact.pk for contact in given} == {one.pk, two.pk}
    assert set(Contact.objects.filter(assigned_to=colleague)) == {one, two}
    assert [m.words for m in Message.objects.filter(contact__in=[one, two])] == ["Ring after six."] * 2
    assert Entry.objects.filter(name="contacts.ContactAssigned", facts__account_id=str(colleague.pk)).count() == 2
    facts = Entry.objects.get(name="contacts.WorkHandedOver").facts
    assert (facts["from_id"], facts["to_id"], facts["contacts"]) == (str(desk.pk), str(colleague.pk), 2)


def test_only_a_supervisor_hands_over_what_another_has() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    held(desk)
    with pytest.raises(NotAllowed):
        hand_over(by=actor_for(colleague), holder=desk, to=colleague, reason=HandOver.TOO_MUCH)
    given = hand_over(by=actor_for(a_supervisor()), holder=desk, to=colleague, reason=HandOver.TOO_MUCH)
    assert len(given) == 2


def test_nothing_goes_to_someone_who_is_absent() -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    held(desk)
    an_absence(colleague, -1, 5)
    with pytest.raises(NotHere):
        hand_over(by=actor_for(desk), holder=desk, to=colleague, reason=HandOver.END_OF_SHIFT)


def test_what_is_of_a_team_that_the_colleague_is_not_in_stays() -> None:
    desk = a_desk()
    desk.teams.add(Team.objects.get(pk="harbour-neighbourhood"))
    colleague = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    held(desk)
    (harbour,) = held(desk, 1, team="harbour-neighbourhood")
    assert hand_over(by=actor_for(desk), holder=desk, to=colleague, reason=HandOver.OTHER_SKILL) == [harbour]


def test_only_what_is_due_before_someone_is_back_goes_to_their_cover() -> None:
    desk = a_desk()
    cover = a_member_of(Team.objects.get(pk="digital-desk"))
    supervisor = actor_for(a_supervisor())
    soon, later = (someone_came(answer_within=timedelta(hours=hours)) for hours in (4, 48))
    for contact in (soon, later):
        assign(by=actor_for(desk), contact=contact, to=desk)
    absence = an_absence(desk, -1, 8, cover)
    only = due_within(supervisor, absence)
    assert hand_over(by=supervisor, holder=desk, to=cover, reason=HandOver.ABSENCE, only=only) == [soon]


@pytest.mark.parametrize("to_themselves", [True, False])
def test_where_nothing_moves_nothing_is_written(to_themselves: bool) -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    if to_themselves:
        held(desk)
    to = desk if to_themselves else colleague
    assert hand_over(by=actor_for(desk), holder=desk, to=to, reason=HandOver.END_OF_SHIFT) == []
    assert not Entry.objects.filter(name="contacts.WorkHandedOver").exists()
