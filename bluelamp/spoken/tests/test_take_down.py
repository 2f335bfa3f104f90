"""What someone says to staff becomes one report, with who told it and to whom."""

import pytest

from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.models import Handle
from bluelamp.reports.models import Report
from bluelamp.reports.tests.scenarios import WORD
from bluelamp.spoken.actions.take_down import Telling
from bluelamp.spoken.models import Spoken
from bluelamp.spoken.rules import ToldBy, Where
from bluelamp.spoken.tests.telling import told_at_the_counter
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_who_told_it_and_to_whom_stands_with_it() -> None:
    by = actor_for(a_desk())
    taken = told_at_the_counter(by)
    spoken = Spoken.objects.get(contact=taken.contact_id)
    assert (spoken.told_to_id, spoken.place, spoken.told_by, spoken.teller) == (
        by.id,
        Where.COUNTER,
        ToldBy.WITH_HELP,
        "Mina, her sister",
    )
    assert Contact.objects.get().channel == Channel.COUNTER
    assert Report.objects.get().pk == spoken.pk
    assert "Mina" not in str(list(Entry.objects.values_list("facts", flat=True)))


def test_sent_twice_it_is_one_report_with_the_same_code() -> None:
    by, same = actor_for(a_desk()), {"entry_id": new_id(), "seed": bytes(range(32))}
    first = told_at_the_counter(by, **same)
    assert told_at_the_counter(by, **same) == first
    assert Contact.objects.count() == 1
    public = Actor.public("contacts.track")
    assert open_tracking(by=public, code=first.code, word=WORD) is not None


def test_the_entry_of_a_colleague_is_not_given_again() -> None:
    entry_id = new_id()
    account = a_desk()
    told_at_the_counter(actor_for(account), entry_id=entry_id)
    colleague = a_member_of(account.teams.get())
    with pytest.raises(NoSuchRecord):
        told_at_the_counter(actor_for(colleague), entry_id=entry_id)


def test_a_form_that_was_changed_on_the_way_is_none_of_ours() -> None:
    by, seed = actor_for(a_desk()), bytes(range(32))
    told_at_the_counter(by, seed=seed)
    with pytest.raises(NoSuchRecord):
        told_at_the_counter(by, seed=seed)


def test_a_number_that_someone_else_gave_is_not_agreed_with_its_owner() -> None:
    told_at_the_counter(actor_for(a_desk()), telling=Telling(Where.STREET, ToldBy.FOR_THEM, "A neighbour"))
    assert Contact.objects.get().channel == Channel.STREET
    assert Handle.objects.exists()


def test_the_public_takes_nothing_down() -> None:
    a_desk()
    with pytest.raises(NotAllowed):
        told_at_the_counter(Actor.public("reports.submit", "people.record", "contacts.record", "promises.make"))
