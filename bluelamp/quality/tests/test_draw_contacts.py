"""Contacts are drawn once for each member of staff and month, by chance, by nobody."""

from datetime import date

import pytest
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.quality.actions import draw_contacts
from bluelamp.quality.models import Draw, Drawn
from bluelamp.quality.rules import drawn_from
from bluelamp.quality.tests.scenarios import a_closed_contact, an_office, drawn_of

pytestmark = pytest.mark.django_db


def test_no_supervisor_draws() -> None:
    office = an_office()
    a_closed_contact(office.member)
    with pytest.raises(NotAllowed):
        draw_contacts(by=office.scorer, account=office.member, month=date(2026, 5, 1), count=1, seed="mine")


def test_as_many_as_asked_are_drawn_and_the_seed_leads_to_them() -> None:
    office = an_office()
    contacts = [a_closed_contact(office.member).pk for _ in range(5)]
    a_closed_contact(office.supervisor)
    draw = drawn_of(office.member, count=2, seed="00ff")
    assert draw is not None
    assert (draw.found, draw.seed) == (5, "00ff")
    drawn = list(Drawn.objects.values_list("contact", flat=True))
    assert set(drawn) == set(drawn_from(contacts, seed="00ff", count=2))
    facts = Entry.objects.get(name="quality.ContactsDrawn").facts
    assert (facts["month"], facts["found"], set(facts["contact_ids"])) == (202605, 5, set(map(str, drawn)))


def test_a_second_draw_of_the_month_is_the_first() -> None:
    office = an_office()
    for _ in range(4):
        a_closed_contact(office.member)
    first = drawn_of(office.member, seed="one")
    assert drawn_of(office.member, seed="another", count=4) == first
    assert Drawn.objects.count() == 1


def test_sealed_ones_are_never_drawn_and_nothing_closed_is_no_draw() -> None:
    office = an_office()
    a_closed_contact(office.member).__class__.objects.update(sealed=True)
    assert drawn_of(office.member) is None
    assert not Draw.objects.exists()


def test_a_month_ends_at_midnight_of_the_forces_clocks(clock: Traveller) -> None:
    office = an_office()
    clock.move_to("2026-06-30T22:59:00+00:00", tick=False)
    in_june = a_closed_contact(office.member)
    clock.move_to("2026-06-30T23:00:00+00:00", tick=False)
    in_july = a_closed_contact(office.member)
    for month, contact in ((date(2026, 6, 1), in_june), (date(2026, 7, 1), in_july)):
        draw = drawn_of(office.member, month=month, count=9)
        assert draw is not None
        assert [drawn.contact_id for drawn in Drawn.objects.filter(draw=draw)] == [contact.pk]
