"""A warning marker is put on a person by someone, with a source, until a day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from time_machine import Traveller

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import content_digest
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import put_on_marker
from bluelamp.people.actions.markers import ExpiryDoesNotFit
from bluelamp.people.markers import marker_on, markers_of
from bluelamp.people.models import Marker
from bluelamp.people.tests.scenarios import WORDS, a_kind, a_marker, marking, someone
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def test_it_says_what_who_says_so_who_put_it_on_and_until_when() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    person = someone()
    a_marker(person, account, days=30)
    one = markers_of(person.pk)[0]
    assert (str(one.marker.kind), one.marker.words, one.standing) == ("Weapons", WORDS, "current")
    assert (one.marker.source, one.marker.put_on_by) == ("Officer 4471 at the visit", account)
    assert one.marker.expires_on == today() + timedelta(days=30)
    assert markers_of(someone().pk) == []


def test_after_its_last_day_it_is_not_current_any_more(clock: Traveller) -> None:
    person = someone()
    a_marker(person, a_member_of(a_force_with_teams()["digital-desk"]), days=1)
    standings = []
    for _ in range(3):
        standings.append(markers_of(person.pk)[0].standing)
        clock.shift(timedelta(days=1))
    assert standings == ["current", "current", "expired"]


@pytest.mark.parametrize("days", [-1, 367, 3000])
def test_none_begins_in_the_past_and_none_is_there_for_good(days: int) -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    with pytest.raises(ExpiryDoesNotFit, match="within a year"):
        a_marker(someone(), account, days=days)
    assert not Marker.objects.exists()


def test_no_program_puts_one_on() -> None:
    with pytest.raises(IntegrityError):
        put_on_marker(
            by=Actor.system("people.mark"),
            person=someone(),
            kind=a_kind(),
            words="The forecast says so.",
            source="A forecast",
            expires_on=today(),
        )


def test_nobody_puts_one_on_without_the_permission_or_out_of_reach() -> None:
    account = a_member_of(a_force_with_teams()["digital-desk"])
    person, kind = someone(), a_kind()
    for by in (Actor.system("contacts.see"), Actor.public("people.mark")):
        with pytest.raises(NotAllowed):
            put_on_marker(by=by, person=person, kind=kind, words="x", source="y", expires_on=date(2026, 6, 1))
    assert marking(account).may("people.mark")


def test_the_ledger_answers_for_its_words_and_tells_nothing_of_its_kind() -> None:
    person = someone()
    marker = a_marker(person, a_member_of(a_force_with_teams()["digital-desk"]))
    entry = Entry.objects.get(name="people.MarkerPutOn")
    assert entry.facts == {"marker_id": str(marker.pk), "person_id": str(person.pk)}
    stored = marker_on(person.pk, marker.pk)
    assert stored is not None
    assert bytes(entry.digest or b"") == content_digest([stored])
