"""What is closed, as rooms above look back on it."""

from datetime import date

import pytest

from bluelamp.contacts.actions import assign
from bluelamp.contacts.closed import closed_by, reached_contacts
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, closed, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)
GIVER = Actor.system("contacts.assign")


def test_it_is_whose_it_was_when_it_was_closed_and_sealed_ones_are_left_out() -> None:
    desk = a_desk()
    contact, open_one, other = (someone_came() for _ in range(3))
    for each in (contact, open_one):
        assign(by=GIVER, contact=each, to=desk)
    for each in (contact, other):
        closed(each, desk)
    assert closed_by(desk.pk, MAY, JUNE) == {contact.pk: "digital-desk"}
    assert closed_by(desk.pk, JUNE, date(2026, 7, 1)) == {}
    Contact.objects.update(sealed=True)
    assert closed_by(desk.pk, MAY, JUNE) == {}


def test_others_are_narrowed_by_what_is_within_reach() -> None:
    desk = actor_for(a_desk())
    own, _elsewhere = someone_came(), someone_came(team="harbour-neighbourhood")
    assert [row["pk"] for row in reached_contacts(desk)] == [own.pk]
    assert reached_contacts(actor_for(a_supervisor())).count() == 2
