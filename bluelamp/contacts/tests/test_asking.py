"""The repeat-question rate is counted exactly, by team and channel, over the last 28 days."""

import random
from collections import Counter
from datetime import timedelta
from uuid import uuid4

import pytest
from time_machine import Traveller

from bluelamp.contacts.actions import reply
from bluelamp.contacts.asking import Repeats, repeats_of
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, a_supervisor, someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_the_rate_is_what_was_planted() -> None:
    a_desk()
    by, dice = actor_for(a_supervisor()), random.Random(7)
    planted: Counter[tuple[str, Channel, str]] = Counter()
    for _ in range(40):
        team = dice.choice(("digital-desk", "harbour-neighbourhood"))
        channel, again = dice.choice(list(Channel)), dice.choice((0, 0, 0, 1, 3))
        contact = someone_came(team=team, channel=channel)
        reply(by=by, contact=contact, words="Thank you.", message_id=uuid4(), asked_again=again)
        planted.update(
            {(team, channel, "answers"): 1, (team, channel, "again"): again > 0, (team, channel, "questions"): again}
        )
    for team in ("digital-desk", "harbour-neighbourhood"):
        assert sorted(repeats_of(team), key=lambda each: each.channel) == [
            Repeats(
                channel,
                planted[team, channel, "answers"],
                planted[team, channel, "again"],
                planted[team, channel, "questions"],
            )
            for channel in sorted(Channel)
        ]
    asked = sum(entry.facts["asked_again"] for entry in Entry.objects.filter(name="contacts.AnswerWritten"))
    assert asked == sum(count for (_, _, what), count in planted.items() if what == "questions")


def test_what_is_older_than_28_days_counts_no_more_and_a_team_without_answers_has_no_rate(clock: Traveller) -> None:
    by = actor_for(a_desk())
    reply(by=by, contact=someone_came(), words="Thank you.", message_id=uuid4(), asked_again=1)
    assert [each.percent for each in repeats_of("digital-desk")] == [100.0]
    clock.shift(timedelta(days=28))
    assert repeats_of("digital-desk") == []
