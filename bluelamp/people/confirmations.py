"""Reading whether someone showed in a contact that it is them, what to ask, and when they may try again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import Value

from bluelamp.foundation.clock import now
from bluelamp.people.models import AgreedQuestion, Confirmation, ConfirmationOnPage
from bluelamp.people.rules import wait_after

COUNTED_FOR: Final = timedelta(days=1)
KEPT: Final = ("pk", "matter_id", "proof", "right", "tried_at")


@dataclass(frozen=True)
class Try:
    """One time that someone was to show that it is them; `tried_by` is '' where they did it on the tracking page."""

    pk: UUID
    matter_id: UUID
    proof: str
    right: bool
    tried_at: datetime
    tried_by: str


@dataclass(frozen=True)
class Asked:
    """How it stands in one contact: what confirmed them and until when it holds, and what to ask them.

    `confirmed` is None while nothing may be told. `wrong` counts wrong answers since the last right one, in any
    contact; `wait_until` is when the next may be tried, None where it may be now.
    """

    confirmed: Try | None
    holds_until: datetime | None
    wrong: int
    wait_until: datetime | None
    question: AgreedQuestion | None


def asked_in(matter_id: UUID, people: Collection[UUID]) -> Asked:
    """Return how it stands in a contact, from all records of its person; wrong answers count from everywhere."""
    tries = _tries(people)
    right = [one for one in tries if one.right and one.tried_by and one.matter_id == matter_id]
    right = [one for one in right if one.tried_at > now() - holds_for()]
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


def _tries(people: Collection[UUID]) -> list[Try]:
    """Return what was tried lately, with staff or on the tracking page, the oldest first."""
    lately = {"person__in": people, "tried_at__gt": now() - COUNTED_FOR}
    told = Confirmation.objects.filter(**lately).values_list(*KEPT, "tried_by__name")
    typed = ConfirmationOnPage.objects.filter(**lately).values_list(*KEPT, Value(""))
    return sorted((Try(*row) for row in told.union(typed, all=True)), key=lambda one: (one.tried_at, one.pk))


def _wrong_since_right(tries: list[Try]) -> list[Try]:
    wrong: list[Try] = []
    for one in tries:
        wrong = [] if one.right else [*wrong, one]
    return wrong


def _question(people: Collection[UUID]) -> AgreedQuestion | None:
    rows = AgreedQuestion.objects.filter(person__in=people).exclude(digest_key=b"")
    return rows.order_by("-agreed_at", "-pk").first()
