"""Beginning a script: its report comes in as anyone's would."""

from typing import Final
from uuid import uuid4

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.receipt_codes import hash_word
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.chance import random_bytes
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.reports.actions import write_report
from bluelamp.reports.drafts import TOKEN_BYTES, OpenDraft
from bluelamp.staff.closed_teams import open_teams
from bluelamp.training.definition import Script
from bluelamp.training.events import PracticeBegun
from bluelamp.training.models import Practice
from bluelamp.training.scripts import SCRIPTS
from bluelamp.training.scripts.report import SERVICE, VERSION

FRONT_DOOR: Final = Actor.public("reports.submit", "people.record", "contacts.record", "promises.make")


class NoSuchScript(ValueError):
    """A script was asked for that there is not."""

    def __str__(self) -> str:
        return str(_("Choose one of the scripts."))


class InNoTeam(ValueError):
    """Someone in no team was to practise: nothing would reach them."""

    def __str__(self) -> str:
        return str(_("You are in no team, so nothing would reach you. Ask an administrator to put you in one."))


@action(may="training.practise", announces=PracticeBegun, only_adds=True)
def begin_practice(*, by: Actor, script: str) -> Practice:
    """Let the report of a script come in for the trainee's own team; one that is going on is returned as it is.

    Raises `NoSuchScript` and `InNoTeam`.
    """
    if by.id is None:
        raise NotAllowed
    if script not in SCRIPTS:
        raise NoSuchScript
    teams = by.teams & open_teams().keys()
    if not teams:
        raise InNoTeam
    before = Practice.objects.filter(account=by.id, script=script, ended_at=None).select_related("contact").first()
    if before is not None:
        nothing_new()
        return before
    contact = write_report(by=FRONT_DOOR, draft=_draft_of(SCRIPTS[script]), team=min(teams))
    practice = new_row(Practice, account_id=by.id, script=script, contact_id=contact.pk)
    write_down(practice)
    announce(
        PracticeBegun(practice_id=practice.pk, contact_id=contact.pk, account_id=by.id, script=script),
        by=by,
    )
    return practice


def _draft_of(script: Script) -> OpenDraft:
    """Return the report as it would have been typed; nobody knows its memorable word."""
    answers = {**script.answers, "memorable_word": hash_word(random_bytes(16).hex())}
    return OpenDraft(id=uuid4(), service=SERVICE, version=VERSION, seed=random_bytes(TOKEN_BYTES), answers=answers)
