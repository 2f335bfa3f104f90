"""Whoever takes a list away takes what they may see and no more, and the ledger says who took which."""

import pytest

from bluelamp.contacts import queue
from bluelamp.contacts.actions import export_list
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.rules import State
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.lists import Form
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_takes_a_list_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        export_list(by=Actor.system("contacts.see"), filters=Filters(), form=Form.CSV)


def test_all_pages_are_taken_in_the_order_of_the_queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "QUEUE_PAGE", 2)
    desk = actor_for(a_desk())
    came = [someone_came() for _ in range(5)]
    assert export_list(by=desk, filters=Filters(), form=Form.CSV) == came


def test_only_what_is_within_reach_and_what_the_filters_leave() -> None:
    desk = actor_for(a_desk())
    mine = someone_came()
    someone_came(team="harbour-neighbourhood")
    someone_came(team="professional-standards", sealed=True)
    assert export_list(by=desk, filters=Filters(), form=Form.JSON) == [mine]
    assert export_list(by=desk, filters=Filters(show=State.CLOSED), form=Form.JSON) == []


def test_each_time_is_in_the_ledger_as_a_disclosure_with_every_contact() -> None:
    account = a_desk()
    contact = someone_came()
    for _ in range(2):
        export_list(by=actor_for(account), filters=Filters(), form=Form.CSV)
    first, second = Entry.objects.filter(name="contacts.ListExported")
    assert (first.operation, first.actor_id, first.facts["form"]) == ("disclosed", account.pk, "csv")
    assert first.facts["contact_ids"] == second.facts["contact_ids"] == [str(contact.pk)]
    assert str(contact.pk) in Look.objects.get().list_ids
