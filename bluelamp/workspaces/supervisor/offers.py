"""Why what waits for a team waits where it does: who is offered it too, since when and why, and who works."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.staff.duty import colleagues_in
from bluelamp.staff.duty_words import when
from bluelamp.staff.queries import overflows
from bluelamp.staff.rules import WhyOffered

if TYPE_CHECKING:
    from bluelamp.staff.models import Overflow


def offers_of(team: str, name: str, *, here_now: int) -> list[str]:
    """Return what a supervisor should know of who can take what waits for a team, a sentence or two in each."""
    going_on = [each for each in overflows() if each.since]
    own = [each for each in going_on if each.team_id == team]
    said = [_said(each) for each in own]
    if not here_now and not any(_works(each.to_id) for each in own):
        said.append(_nobody(name, own))
    return said + [_said(each) for each in going_on if each.to_id == team]


def _nobody(name: str, offered: "list[Overflow]") -> str:
    if offered:
        return _("Nobody of %(to)s is working either. What waits stays in the queue.") % {"to": offered[0].to}
    return _("Nobody of %(team)s is working. What waits stays in the queue until someone is.") % {"team": name}


def _works(team: str) -> bool:
    return any(each.duty.here for each in colleagues_in([team]))


def _said(overflow: "Overflow") -> str:
    minutes = overflow.after_minutes or 0
    since = when(overflow.since) if overflow.since else ""
    said = {"team": overflow.team, "to": overflow.to, "since": since, "minutes": minutes}
    if overflow.why == WhyOffered.NOBODY_HERE:
        words = _("What waits for %(team)s is offered to %(to)s too since %(since)s: nobody of %(team)s is working.")
        return words % said
    words = ngettext(
        "What waits for %(team)s is offered to %(to)s too since %(since)s: "
        "the oldest that nobody has waits longer than %(minutes)s minute.",
        "What waits for %(team)s is offered to %(to)s too since %(since)s: "
        "the oldest that nobody has waits longer than %(minutes)s minutes.",
        minutes,
    )
    return words % said
