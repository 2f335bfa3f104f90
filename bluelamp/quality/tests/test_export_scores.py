"""Whoever takes scores away takes those within reach, and the ledger says which."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry, Look
from bluelamp.foundation.lists import Form
from bluelamp.quality.actions import export_scores
from bluelamp.quality.tests.scenarios import a_review, an_office
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_nobody_takes_them_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        export_scores(by=actor_for(an_office().member), team="digital-desk", form=Form.CSV)


def test_each_time_is_a_disclosure_of_those_within_reach() -> None:
    office = an_office()
    review = a_review(office)
    assert export_scores(by=office.scorer, team="harbour-neighbourhood", form=Form.CSV) == []
    assert export_scores(by=office.scorer, team="digital-desk", form=Form.CSV) == [review]
    assert str(review.pk) in Look.objects.latest("at", "id").list_ids
    Contact.objects.update(sealed=True)
    assert export_scores(by=office.scorer, team="digital-desk", form=Form.CSV) == []
    entries = Entry.objects.filter(name="quality.ScoresExported").order_by("id")
    assert [(entry.operation, entry.facts["review_ids"]) for entry in entries] == [
        ("disclosed", []),
        ("disclosed", [str(review.pk)]),
        ("disclosed", []),
    ]
