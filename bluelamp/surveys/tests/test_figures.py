"""How many contacts were bad, with what can be shown of it."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.clock import now
from bluelamp.surveys.figures import Line, Reached, figures_of, newest_complete
from bluelamp.surveys.models import Answer, Candidate
from bluelamp.surveys.rules import Fate, Quarter, wilson

pytestmark = pytest.mark.django_db


def answered(channel: Channel, *, bad: int, good: int) -> None:
    """Let so many answer whose contact was bad, and so many whose was not."""
    for is_bad in [True] * bad + [False] * good:
        contact = someone_came(channel=channel)
        candidate = Candidate.objects.create(
            contact=contact,
            person=contact.person,
            channel=channel,
            closed_at=now(),
            percent=100,
            fate=Fate.INVITED,
            invited_at=now(),
        )
        Answer.objects.create(candidate=candidate, bank=1, given={}, bad=is_bad)


def test_a_share_has_its_counts_and_its_interval(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=12)
    figures = figures_of(Quarter(2026, 2))
    assert figures.whole == Line("", 22, 10, wilson(10 / 22, 22))
    assert figures.channels == [Line("web_report", 22, 10, wilson(10 / 22, 22))]
    assert figures.reached == Reached(22, 22, 22, 22)


def test_a_few_are_hidden_and_so_is_what_would_tell_of_them(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    answered(Channel.SMS, bad=1, good=10)
    sms, web = figures_of(Quarter(2026, 2)).channels
    assert (sms.bad, sms.share) == (None, None)
    assert (web.bad, web.share) == (None, None)


def test_nobody_is_nothing_and_another_quarter_is_another(clock: Traveller) -> None:
    a_desk()
    answered(Channel.WEB_REPORT, bad=10, good=10)
    assert figures_of(Quarter(2026, 1)).whole == Line("", None, None, None)
    assert figures_of(Quarter(2026, 1)).reached == Reached(None, None, None, None)


def test_a_quarter_is_shown_once_nobody_can_answer_about_it_any_more(clock: Traveller) -> None:
    clock.move_to("2026-08-01T10:00:00Z")
    assert newest_complete() == Quarter(2026, 1)
    clock.shift(timedelta(days=1))
    assert newest_complete() == Quarter(2026, 2)
