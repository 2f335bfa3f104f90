"""Taking what should be answered next."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.handle import NotHere, assign
from bluelamp.contacts.events import ContactAssigned
from bluelamp.contacts.models import Contact
from bluelamp.contacts.offering import held_next, weight_held
from bluelamp.contacts.rules import DANGER_WEIGHS, WhyNothing
from bluelamp.contacts.whom import can_be_given
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import held_capacity_of
from bluelamp.staff.queries import active_account

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.staff.models import Account

WORDS: "Final[dict[WhyNothing, StrOrPromise]]" = {
    WhyNothing.FULL: _(
        "You have as much as you can have at once: %(load)s of %(capacity)s. "
        "Answer, close or hand over something first."
    ),
    WhyNothing.DANGER_TOO_MUCH: _(
        "Someone in danger waits, and you have no room for it: you have %(load)s of %(capacity)s, and danger weighs 3. "
        "Hand over something first, or open it in the queue and take it all the same."
    ),
    WhyNothing.NONE_WAITS: _("Nothing waits that you can take. What is new appears here by itself."),
}


class NothingNext(ValueError):
    """There is no contact that someone may take next; `why` says why."""

    def __init__(self, why: WhyNothing, *, load: int, capacity: int) -> None:
        super().__init__(why)
        self.why, self.load, self.capacity = why, load, capacity

    def __str__(self) -> str:
        return str(WORDS[self.why]) % {"load": self.load, "capacity": self.capacity}


@action(may="contacts.assign", announces=ContactAssigned)
def take_next(*, by: Actor) -> Contact:
    """Give whoever asks what should be answered next of all that they may take; two who ask at once get two.

    Raises `NotHere` where they are absent, and `NothingNext`.
    """
    account = active_account(by.id) if by.id else None
    if account is None:
        raise NotAllowed
    if not can_be_given(by, account):
        raise NotHere(account)
    capacity, load = held_capacity_of(account), weight_held(account)
    contact = held_next(by, account, room=capacity - load) if load < capacity else None
    if contact is not None:
        return assign(by=by, contact=contact, to=account)
    raise NothingNext(_why(by, account, room=capacity - load), load=load, capacity=capacity)


def _why(by: Actor, account: "Account", *, room: int) -> WhyNothing:
    if room <= 0:
        return WhyNothing.FULL
    heavy = room < DANGER_WEIGHS and held_next(by, account, room=DANGER_WEIGHS)
    return WhyNothing.DANGER_TOO_MUCH if heavy else WhyNothing.NONE_WAITS
