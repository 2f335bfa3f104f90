"""Reading what waits: what someone may take next, and how long a team's oldest has waited for anyone."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Min, Q, QuerySet

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.contacts.queue import in_order
from bluelamp.contacts.queue_order import Place
from bluelamp.contacts.rules import DANGER_WEIGHS, State, waits_too_long
from bluelamp.contacts.workload import Load, loads_of
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.queries import skills_of
from bluelamp.staff.rules import WhyOffered

if TYPE_CHECKING:
    from bluelamp.staff.models import Account, Overflow

FREE: Final[dict[str, Any]] = {"state": State.WAITING, "closed_at": None, "assigned_to": None}


def oldest_free(team: str) -> datetime | None:
    """Return when the oldest came in that waits in a team and nobody has, None where none does.

    Of sealed people not even that is told.
    """
    found: datetime | None = Contact.objects.filter(of_nobody_sealed(), team=team, **FREE).aggregate(
        at=Min("received_at")
    )["at"]
    return found


def why_offered(overflow: "Overflow") -> WhyOffered | None:
    """Return why what waits for a team is to be offered to another now, None where it is not."""
    if not any(each.duty.here for each in colleagues_in([overflow.team_id])):
        return WhyOffered.NOBODY_HERE
    too_long = waits_too_long(oldest_free(overflow.team_id), after_minutes=overflow.after_minutes, at=now())
    return WhyOffered.TOO_LONG if too_long else None


def held_next(by: Actor, account: "Account", *, room: int) -> Contact | None:
    """Return what should be answered next of all that an account may take, held until the transaction ends.

    That is what waits in its teams and those it is offered, nobody has, needs no skill that it lacks, and weighs no
    more than there is `room` for. Two who ask at once hold two: one waits for the other, and looks again.
    """
    skills = [skill.pk for skill in skills_of([account.pk]).get(account.pk, [])]
    while True:
        firsts = [first for team in sorted(by.serves) if (first := _free(by, team, skills, room).first())]
        if not firsts:
            return None
        best = min(firsts, key=_in_queue)
        held = Contact.objects.filter(pk=best.pk, **FREE).select_for_update(no_key=True).first()
        if held is not None:
            return held


def weight_held(account: "Account") -> int:
    """Return what an account has weighs."""
    return loads_of([account.pk]).get(account.pk, Load()).weight


def _free(by: Actor, team: str, skills: list[str], room: int) -> QuerySet[Contact]:
    able = Q(rule=None) | Q(rule__skill=None) | Q(rule__skill__in=skills)
    light = Q() if room >= DANGER_WEIGHS else Q(danger=False)
    return in_order(within_reach(by, Contact.objects.filter(able, light, team=team, **FREE)), State.WAITING)


def _in_queue(contact: Contact) -> tuple[bool, int, datetime, str]:
    place = Place.of(contact)
    return (not place.danger, place.urgency, place.due_at, place.pk.hex)
