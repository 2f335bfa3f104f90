"""What the months say of a team and of one account in it."""

from datetime import date, timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Contact
from bluelamp.quality.actions import score_contact
from bluelamp.quality.models import Drawn
from bluelamp.quality.rules import Tally
from bluelamp.quality.tests.scenarios import a_closed_contact, a_form, a_review, an_office, drawn_of
from bluelamp.quality.trend import Of, by_account, by_criterion, by_month
from bluelamp.staff.models import Team
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
LONG_AGO = date(2026, 1, 1)
DESK = Of("digital-desk", LONG_AGO)


def test_each_month_counts_what_was_drawn_scored_and_given(clock: Traveller) -> None:
    a_form("One.", "Two.")
    office = an_office()
    other = a_member_of(Team.objects.get(pk="digital-desk"))
    for account in (office.member, office.member, other):
        a_closed_contact(account)
    drawn_of(office.member, count=2), drawn_of(other)
    first = Drawn.objects.filter(draw__account=office.member).first()
    assert first is not None
    score_contact(by=office.scorer, drawn=first, form=1, scores={1: 3, 2: 0}, words="x")
    clock.shift(timedelta(days=31))
    a_closed_contact(other)
    drawn_of(other)
    assert by_month(office.scorer, DESK) == {
        date(2026, 5, 1): Tally(3, 1, [1, 0, 0, 1]),
        date(2026, 6, 1): Tally(1, 0),
    }
    assert by_month(office.scorer, Of("digital-desk", date(2026, 6, 1))).keys() == {date(2026, 6, 1)}
    assert by_month(office.scorer, Of("digital-desk", LONG_AGO, other.pk))[date(2026, 5, 1)] == Tally(1, 0)
    assert by_month(office.scorer, Of("harbour-neighbourhood", LONG_AGO)) == {}
    found = [(one.words, one.form, one.tally.scores) for one in by_criterion(office.scorer, DESK)]
    assert found == [("One.", 1, [0, 0, 0, 1]), ("Two.", 1, [1, 0, 0, 0])]
    people = by_account(office.scorer, DESK)
    assert [(one.name, one.drawn, one.scored) for one in people] == [(str(office.member), 2, 1), (str(other), 2, 0)]


def test_what_was_sealed_since_is_not_even_counted() -> None:
    office = an_office()
    a_review(office)
    Contact.objects.update(sealed=True)
    assert by_month(office.scorer, DESK) == {}
    assert by_criterion(office.scorer, DESK) == []
    assert by_account(office.scorer, DESK) == []
