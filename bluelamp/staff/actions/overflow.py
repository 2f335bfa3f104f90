"""Offering what waits for a team to another, while nobody of it is here or it waits too long."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.closed_teams import must_be_open
from bluelamp.staff.models import Overflow, Team
from bluelamp.staff.routing_events import OverflowBegan, OverflowChosen, OverflowEnded
from bluelamp.staff.rules import WhyOffered


@action(may="staff.change_force", announces=OverflowChosen)
def choose_overflow(*, by: Actor, team: str, to: str | None, after_minutes: int | None = None) -> None:
    """Choose the team that is also offered what waits for a team while nobody of it is here; None for none.

    With `after_minutes` it is offered too once the oldest that nobody has waited so long. Nothing is offered before it
    is next looked at who is here. Raises `TeamIsClosed`.
    """
    Team.objects.select_for_update().get(pk=team)
    kept = Overflow.objects.filter(team=team).values_list("to", "after_minutes").first()
    chosen = (to, after_minutes) if to else None
    must_be_open([to] if to else [])
    if kept == chosen:
        nothing_new()
        return
    Overflow.objects.filter(team=team).delete()
    if to:
        Overflow.objects.create(team_id=team, to_id=to, after_minutes=after_minutes)
    announce(OverflowChosen(overflow_id=new_id(), team=team, to=to, after_minutes=after_minutes), by=by)


@action(may="staff.offer", announces=OverflowBegan)
def begin_overflow(*, by: Actor, team: str, why: WhyOffered) -> None:
    """Offer what waits for a team to the one that was chosen for it too, or change why it is."""
    kept = Overflow.objects.select_for_update().filter(team=team).exclude(why=why).first()
    if kept is None:
        nothing_new()
        return
    kept.since, kept.why = kept.since or now(), why
    kept.save(update_fields=["since", "why"])
    announce(OverflowBegan(overflow_id=new_id(), team=team, to=kept.to_id, why=why), by=by)


@action(may="staff.offer", announces=OverflowEnded)
def end_overflow(*, by: Actor, team: str) -> None:
    """Offer what waits for a team to that team alone again."""
    if not Overflow.objects.filter(team=team, since__isnull=False).update(since=None, why=""):
        nothing_new()
        return
    announce(OverflowEnded(overflow_id=new_id(), team=team), by=by)
