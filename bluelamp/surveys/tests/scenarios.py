"""People who were invited and what they answered, for tests to begin with."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import closed, someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Account
from bluelamp.surveys.actions import answer_survey, choose_sampling
from bluelamp.surveys.models import Answer, Candidate
from bluelamp.surveys.tasks import invite_those_due
from tests.ledger import read_ledger

CHOOSER: Final = Actor.system("surveys.choose")
GIVER: Final = Actor.system("contacts.assign")
GOOD: Final = {"listened": "agree", "fairly": "agree", "respect": "strongly_agree", "why": "agree", "again": "yes"}
BAD: Final = GOOD | {"respect": "disagree"}


def asked_about(desk: Account, clock: Any, *, percent: int = 100, **told: Any) -> Candidate:
    """Have someone come, their contact closed, and the job invite them a day later; return the candidate."""
    choose_sampling(by=CHOOSER, percent=percent, quarters=1)
    contact = a_closed_contact(desk, **told)
    clock.shift(timedelta(hours=25))
    invite_those_due()
    return Candidate.objects.get(contact=contact)


def a_closed_contact(desk: Account, **told: Any) -> Contact:
    """Have someone come and a member of staff close it, and let the house hear of it."""
    contact = someone_came(**told)
    assign(by=GIVER, contact=contact, to=desk)
    closed(contact, desk)
    read_ledger()
    return contact


def said_of(
    candidate: Candidate, given: Mapping[str, str] = GOOD, *, words: str = "", may_call: bool = False
) -> Answer:
    """Have whoever was invited answer."""
    by = Actor.public("surveys.answer", matters=frozenset({candidate.contact_id}))
    return answer_survey(by=by, candidate=candidate, bank=1, given=given, words=words, may_call=may_call)
