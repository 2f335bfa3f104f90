"""Reading how often answers of ours ask what their person had told before: by team and channel, of the last weeks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Count, Q, Sum

from bluelamp.contacts.models import Asking, Message
from bluelamp.contacts.rules import Channel
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
