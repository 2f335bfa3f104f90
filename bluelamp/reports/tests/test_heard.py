"""What was told in several reports is read together, each answer once, and nothing that only held for the moment."""

import pytest

from bluelamp.reports.facts import Fact
from bluelamp.reports.heard import heard_in, in_short
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


def test_each_answer_is_there_once_with_the_first_contact_that_has_it() -> None:
    a_force_with_teams()
    first = a_burglary_reported(where="12 Quay Street").contact
    again = a_burglary_reported(where="12 Quay Street", what_happened="They came back. " * 40).contact
    heard = heard_in([again.pk, first.pk])
    assert [one.contact_id for one in heard if "12 Quay Street" in one.answer] == [again.pk]
    stories = [one for one in heard if one.asked == "What happened?"]
    assert [one.contact_id for one in stories] == [again.pk, first.pk]
    assert len(stories[0].answer) <= 300
    assert not any("safe" in one.asked for one in heard)


def test_a_report_in_short_is_what_it_is_about_and_what_it_tells() -> None:
    a_force_with_teams()
    contact = a_burglary_reported().contact
    short = in_short([contact.pk])[contact.pk]
    assert short.gist == "Someone broke in"
    assert {Fact.WHAT, Fact.WHERE} <= short.facts
