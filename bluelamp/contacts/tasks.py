"""Background work of contacts; the rows are the truth, this only wakes it."""

from datetime import time, timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.drafts import forget_old_drafts
from bluelamp.contacts.actions.hand_over import return_unopened
from bluelamp.contacts.actions.move import move_along
from bluelamp.contacts.actions.notices import end_abandoned_notices, send_due_notices
from bluelamp.contacts.models import Contact
from bluelamp.contacts.offering import why_offered
from bluelamp.contacts.unopened import overdue_unopened
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily, Every
from bluelamp.staff.actions import begin_overflow, end_overflow
from bluelamp.staff.closed_teams import followers
from bluelamp.staff.queries import overflows

RETURNS: Final = Actor.system("contacts.return")
MOVES: Final = Actor.system("contacts.move", "tasking.move")
OFFERS: Final = Actor.system("staff.offer")
AT_ONCE: Final = 200
ANY_DUE: Final = """
SELECT 1 FROM contacts_notice WHERE state IN ('due', 'sending') AND due_at <= %s
AND (state = 'due' OR leased_until < %s) LIMIT 1
"""


def post() -> int:
    """Send what is due and settle what was left over; return how many notices were touched."""
    return end_abandoned_notices() + send_due_notices() if _is_any_due() else 0


def _is_any_due() -> bool:
    """Say whether any notice is to be sent or was left over, which every process asks each second."""
    at = now()
    return bool(ask(ANY_DUE, at, at))


@job(_("Forget answers and notes that staff began and did not send"), comes=Daily(time(3, 20)))
def tidy_reply_drafts() -> int:
    """Forget what staff typed and left alone for a week."""
    return forget_old_drafts()


@job(_("Give back to the team what nobody opened in time"), comes=Every(timedelta(minutes=1)))
def give_back_unopened() -> int:
    """Give back each contact that whoever was given it did not open in time; return how many were looked at."""
    overdue = list(overdue_unopened(Contact.objects.all())[:AT_ONCE])
    for contact in overdue:
        return_unopened(by=RETURNS, contact=contact)
    return len(overdue)


@job(_("Let teams that follow closed ones deal with what those still have"), comes=Every(timedelta(minutes=1)))
def move_all_along() -> int:
    """Move open contacts of closed teams to the teams that follow those; return how many."""
    closed = followers()
    left = list(Contact.objects.filter(team__in=closed, closed_at=None)[:AT_ONCE]) if closed else []
    for contact in left:
        move_along(by=MOVES, contact=contact)
    return len(left)


@job(_("Offer what waits to another team, and to its own alone again"), comes=Every(timedelta(minutes=1)))
def offer_overflow() -> int:
    """Look at each team that has another for it: is anyone here, and does nothing wait too long? Return how many."""
    chosen = overflows()
    for overflow in chosen:
        why = why_offered(overflow)
        if why:
            begin_overflow(by=OFFERS, team=overflow.team_id, why=why)
        else:
            end_overflow(by=OFFERS, team=overflow.team_id)
    return len(chosen)
