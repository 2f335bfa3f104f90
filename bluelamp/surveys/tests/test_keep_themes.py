"""Counting what people wrote about in a quarter, once."""

import pytest
from time_machine import Traveller

from bluelamp.confidence.tests.test_themes import written
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.surveys.actions import erase_answer
from bluelamp.surveys.models import Answer, Candidate
from bluelamp.surveys.rules import Quarter
from bluelamp.surveys.subscribers import ERASER
from bluelamp.surveys.tasks import count_themes_of_complete_quarters
from bluelamp.surveys.tests.test_publish_figures import answered
from bluelamp.surveys.themes import QUARTERS_BACK, themes_of

pytestmark = pytest.mark.django_db


def test_they_are_counted_once_and_stay_whatever_is_erased(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=22, good=19)
    for answer, text in zip(Answer.objects.order_by("-bad", "pk"), written(waiting=22, kind=19), strict=True):
        Answer.objects.filter(pk=answer.pk).update(words=text)
    assert themes_of(Quarter(2026, 2)) == []
    clock.move_to("2026-08-10T10:00:00Z")
    assert count_themes_of_complete_quarters() == QUARTERS_BACK
    found = themes_of(Quarter(2026, 2))
    assert [theme.answers for theme in found] == [22, None]
    for candidate in Candidate.objects.all():
        erase_answer(by=ERASER, contact_id=candidate.contact_id, reason=WhyErased.NO_LONGER_NEEDED)
    assert count_themes_of_complete_quarters() == 0
    assert themes_of(Quarter(2026, 2)) == found
    assert Entry.objects.filter(name="surveys.ThemesCounted").count() == QUARTERS_BACK
