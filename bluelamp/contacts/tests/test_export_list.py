"""Whoever takes a list away takes what they may see and no more, and the ledger says who took which."""

from datetime import timedelta

import pytest

from bluelamp.contacts import queue
from bluelamp.contacts.actions import assign, export_list
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.listed import Listed, in_queue, late_in, unopened_in
from bluelamp.contacts.rules import State
from bluelamp.contacts.searching import found_by
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.lists import Form
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
ALL = in_queue(Filters())


def test_nobody_takes_a_list_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        export_list(by=Actor.system("contacts.see"), listed=ALL, form=Form.CSV)


def test_all_pages_are_taken_in_the_order_of_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "QUEUE_PAGE", 2)
    desk = actor_for(a_desk())
    came = [someone_came() for _ in range(5)]
    assert export_list(by=desk, listed=ALL, form=Form.CSV) == came


def test_no_list_is_longer_than_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bluelamp.contacts.actions.export.MOST_TAKEN", 2)
    monkeypatch.setattr(queue, "QUEUE_PAGE", 3)
    desk = actor_for(a_desk())
    came = [someone_came(answer_within=timedelta(hours=1)) for _ in range(3)]
    for listed in (ALL, late_in("digital-desk")):
        assert export_list(by=desk, listed=listed, form=Form.CSV) == came[:2]


def test_only_what_is_within_reach_and_what_the_filters_leave() -> None:
    desk = actor_for(a_desk())
    mine = someone_came()
    someone_came(team="harbour-neighbourhood")
    someone_came(team="professional-standards", sealed=True)
    assert export_list(by=desk, listed=ALL, form=Form.JSON) == [mine]
    assert export_list(by=desk, listed=in_queue(Filters(show=State.CLOSED)), form=Form.JSON) == []


@pytest.mark.parametrize("listed", [late_in("harbour-neighbourhood"), unopened_in("harbour-neighbourhood")])
def test_naming_another_team_takes_nothing_of_it(listed: Listed) -> None:
    account = a_desk()
    contact = someone_came(team="harbour-neighbourhood", answer_within=timedelta(hours=1))
    colleague = a_member_of(Team.objects.get(pk="harbour-neighbourhood"))
    assign(by=Actor.system("contacts.assign"), contact=contact, to=colleague)
    assert export_list(by=actor_for(account), listed=listed, form=Form.CSV) == []


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        (ALL, "queue"),
        (found_by("Okafor"), "found"),
        (late_in("digital-desk"), "late"),
        (unopened_in("digital-desk"), "unopened"),
    ],
)
def test_the_ledger_says_which_list_it_was(listed: Listed, code: str) -> None:
    export_list(by=actor_for(a_desk()), listed=listed, form=Form.CSV)
    assert Entry.objects.get(name="contacts.ListExported").facts["listed"] == code


def test_each_time_is_in_the_ledger_as_a_disclosure_with_every_contact() -> None:
    account = a_desk()
    contact = someone_came()
    for _ in range(2):
        export_list(by=actor_for(account), listed=ALL, form=Form.CSV)
    first, second = Entry.objects.filter(name="contacts.ListExported")
    assert (first.operation, first.actor_id, first.facts["form"]) == ("disclosed", account.pk, "csv")
    assert first.facts["contact_ids"] == second.facts["contact_ids"] == [str(contact.pk)]
    assert str(contact.pk) in Look.objects.get().list_ids
