"""Reading how often answers of ours ask what their person had told before, and who had to ask for one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, Sum

from bluelamp.contacts.models import Asking, Message
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.clock import now
from bluelamp.staff.queries import sealed_ids

COUNTED_FOR: Final = timedelta(days=28)


@dataclass(frozen=True)
class Repeats:
    """Of the answers of a team on one channel: how many there were, how many asked again, and how many questions."""

    channel: Channel
    answers: int
    asked_again: int
    questions: int

    @property
    def percent(self) -> float:
        """How many of a hundred answers asked for something that was on record."""
        return 100 * self.asked_again / self.answers


def repeats_of(team: str) -> list[Repeats]:
    """Return the repeat-question rate of a team over the last 28 days, by channel; of sealed people nothing counts."""
    rows = Asking.objects.filter(team=team, written_at__gt=now() - COUNTED_FOR).order_by("channel")
    rows = rows.exclude(message_id__in=Message.objects.filter(contact__person__in=sealed_ids()).values("pk"))
    counted = rows.values("channel").annotate(
        answers=Count("pk"), again=Count("pk", filter=Q(asked_again__gt=0)), questions=Sum("asked_again")
    )
    return [Repeats(Channel(row["channel"]), row["answers"], row["again"], row["questions"]) for row in counted]


def repeats_between(begins: datetime, ends: datetime) -> dict[str, tuple[int, int]]:
    """Return how many answers of ours in a time asked again, and how many did not, by channel; as `repeats_of`."""
    rows = Asking.objects.filter(written_at__gte=begins, written_at__lt=ends)
    rows = rows.exclude(message_id__in=Message.objects.filter(contact__person__in=sealed_ids()).values("pk"))
    again, not_again = Count("pk", filter=Q(asked_again__gt=0)), Count("pk", filter=Q(asked_again=0))
    counted = rows.values("channel").annotate(again=again, not_again=not_again).order_by("channel")
    return {row["channel"]: (row["again"], row["not_again"]) for row in counted}


def asked_again_about(contacts: Collection[UUID]) -> set[UUID]:
    """Return those of some contacts about which an answer of ours asked what its person had told before."""
    asked = Asking.objects.filter(message_id=OuterRef("pk"), asked_again__gt=0)
    return set(Message.objects.filter(Exists(asked), contact__in=contacts).values_list("contact_id", flat=True))


def had_to_ask(late: Iterable[tuple[UUID, datetime, datetime]]) -> set[UUID]:
    """Return those of some contacts whose person said more in a time: from when an answer was due until it came."""
    waited = {contact: (due, came) for contact, due, came in late}
    said = Message.objects.filter(contact__in=waited, direction=Direction.FROM_PERSON)
    return {
        contact
        for contact, at in said.values_list("contact_id", "written_at")
        if waited[contact][0] <= at < waited[contact][1]
    }
