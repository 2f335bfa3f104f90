"""Breaks: choosing when one is proposed, taking one, and ending it."""

from datetime import timedelta
from typing import Final

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.breaks import break_of, break_rule
from bluelamp.staff.events import BreakEnded, BreaksChosen, BreakTaken
from bluelamp.staff.models import Absence, Account, BreakRule

KEPT_FOR: Final = timedelta(days=1)
SHORTEST: Final = timedelta(seconds=1)


@action(may="staff.change_force", announces=BreaksChosen)
def choose_breaks(*, by: Actor, chats: int, minutes: int, lasts: int) -> None:
    """Choose after how many chats, or minutes of answering them, a break is proposed, and how many minutes it lasts."""
    rule = break_rule()
    if (rule.chats, rule.minutes, rule.lasts) == (chats, minutes, lasts):
        nothing_new()
        return
    BreakRule.objects.update_or_create(pk=1, defaults={"chats": chats, "minutes": minutes, "lasts": lasts})
    announce(BreaksChosen(set_up_id=new_id(), chats=chats, minutes=minutes, lasts=lasts), by=by)


@action(may="staff.take_break", announces=BreakTaken)
def take_break(*, by: Actor) -> Absence:
    """Be away from now on for as long as a break lasts; whoever is on one stays on it. It is never said why.

    What is over for a day is forgotten: nobody is to count breaks.
    """
    account = _own(by)
    running = break_of(account.pk)
    if running is not None:
        nothing_new()
        return running
    at = now()
    Absence.objects.filter(account=account, is_break=True, ends_at__lt=at - KEPT_FOR).delete()
    ends_at = at + timedelta(minutes=break_rule().lasts)
    taken = Absence.objects.create(account=account, begins_at=at, ends_at=ends_at, is_break=True)
    announce(BreakTaken(account_id=account.pk, absence_id=taken.pk), by=by)
    return taken


@action(may="staff.take_break", announces=BreakEnded)
def end_break(*, by: Actor) -> None:
    """Be back from one's own break before it is over."""
    running = break_of(_own(by).pk)
    if running is None:
        nothing_new()
        return
    running.ends_at = max(now(), running.begins_at + SHORTEST)
    running.save(update_fields=["ends_at"])
    announce(BreakEnded(account_id=running.account_id, absence_id=running.pk), by=by)


def _own(by: Actor) -> Account:
    """Return the account that acts, and hold it: two who press at once take one break."""
    account = Account.objects.select_for_update().filter(pk=by.id).first() if by.id else None
    if account is None:
        raise NotAllowed
    return account
