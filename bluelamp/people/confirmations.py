"""Reading whether someone showed in a contact that it is them, what to ask, and when they may try again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings

from bluelamp.foundation.clock import now
from bluelamp.people.models import AgreedQuestion, Confirmation
from bluelamp.people.rules import wait_after

COUNTED_FOR: Final = timedelta(days=1)


@dataclass(frozen=True)
class Asked:
    """How it stands in one contact: what confirmed them and until when it holds, and what to ask them.

    `confirmed` is None while nothing may be told. `wrong` counts wrong answers since the last right one, in any
    contact; `wait_until` is when the next may be tried, None where it may be now.
    """

    confirmed: Confirmation | None
    holds_until: datetime | None
    wrong: int
    wait_until: datetime | None
    question: AgreedQuestion | None


def asked_in(matter_id: UUID, people: Collection[UUID]) -> Asked:
    """Return how it stands in a contact, from all records of its person."""
    rows = Confirmation.objects.filter(person__in=people, tried_at__gt=now() - COUNTED_FOR)
    tries = list(rows.select_related("tried_by").order_by("tried_at", "pk"))
    right = [one for one in tries if one.right and one.matter_id == matter_id and one.tried_at > now() - holds_for()]
    wrong = _wrong_since_right(tries)
    wait_until = wrong[-1].tried_at + wait_after(len(wrong)) if wrong else None
    return Asked(
        confirmed=right[-1] if right else None,
        holds_until=right[-1].tried_at + holds_for() if right else None,
        wrong=len(wrong),
        wait_until=wait_until if wait_until and wait_until > now() else None,
        question=_question(people),
    )


def holds_for() -> timedelta:
    """Return for how long someone who was confirmed stays so, as the force set it."""
    minutes: int = settings.CONFIRMED_MINUTES
    return timedelta(minutes=minutes)


def _wrong_since_right(tries: list[Confirmation]) -> list[Confirmation]:
    wrong: list[Confirmation] = []
    for one in tries:
        wrong = [] if one.right else [*wrong, one]
    return wrong


def _question(people: Collection[UUID]) -> AgreedQuestion | None:
    rows = AgreedQuestion.objects.filter(person__in=people).exclude(digest_key=b"")
    return rows.order_by("-agreed_at", "-pk").first()
