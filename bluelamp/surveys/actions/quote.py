"""Clearing what someone wrote to be quoted, and taking that back."""

from django.utils.translation import gettext as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.queries import names_of_staff
from bluelamp.surveys.events import QuoteCleared, QuoteTakenBack
from bluelamp.surveys.holding import held_follow_up
from bluelamp.surveys.models import FollowUp, Quote
from bluelamp.surveys.quoting import Tells, what_tells


class TellsOfSomeone(Exception):
    """A program found in someone's words what tells who they are, or who dealt with them."""

    def __init__(self, found: list[Tells]) -> None:
        """Remember what was found."""
        super().__init__(found)
        self.found = found

    def __str__(self) -> str:
        told = {
            Tells.NUMBER: _("a number"),
            Tells.ADDRESS: _("an address on the internet"),
            Tells.TITLE: _("a title with a name"),
            Tells.NAME: _("a name that is known here"),
        }
        found = ", ".join(told[each] for each in self.found)
        return _("These words cannot be quoted. They hold: %(found)s. Nobody changes what a person wrote.") % {
            "found": found
        }


@action(may="surveys.clear_quote", announces=QuoteCleared, on="follow_up")
def clear_quote(*, by: Actor, follow_up: FollowUp) -> None:
    """Let what someone wrote be quoted under its theme as they wrote it; raise `TellsOfSomeone`, or `AlreadyEnded`.

    A program refuses what it finds: numbers, addresses, names of the person and of staff. Who clears it read the rest.
    """
    if by.id is None:
        raise NotAllowed
    answer = held_follow_up(follow_up).answer
    if Quote.objects.filter(answer=answer).exists():
        nothing_new()
        return
    if found := what_tells(answer.words, [answer.candidate.contact.person.name, *names_of_staff()]):
        raise TellsOfSomeone(found)
    Quote.objects.create(answer=answer, cleared_by_id=by.id)
    announce(QuoteCleared(follow_up_id=follow_up.pk, answer_id=answer.pk), by=by)


@action(may="surveys.clear_quote", announces=QuoteTakenBack, on="follow_up")
def take_back_quote(*, by: Actor, follow_up: FollowUp) -> None:
    """Let what someone wrote be quoted no more."""
    if not Quote.objects.filter(answer=follow_up.answer_id).delete()[0]:
        nothing_new()
        return
    announce(QuoteTakenBack(follow_up_id=follow_up.pk, answer_id=follow_up.answer_id), by=by)
