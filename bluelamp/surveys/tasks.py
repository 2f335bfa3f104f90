"""Background work of surveys: a day after a contact was closed, its person is invited."""

from datetime import timedelta
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Every
from bluelamp.surveys.actions import invite_candidate
from bluelamp.surveys.queries import candidates_due

INVITES: Final = Actor.system("surveys.invite")


@job(_("Invite people to say how it went"), comes=Every(timedelta(minutes=10)))
def invite_those_due() -> int:
    """Invite the people of candidates that wait, and return how many were settled."""
    due = candidates_due()
    for candidate in due:
        invite_candidate(by=INVITES, candidate=candidate)
    return len(due)
