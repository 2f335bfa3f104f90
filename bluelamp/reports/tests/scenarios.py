"""People who told us something on the web, for tests to begin with."""

import secrets
from dataclasses import dataclass
from typing import Any, Final

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import begin_draft, keep_answers, submit_report
from bluelamp.reports.definition import Service
from bluelamp.reports.drafts import TOKEN_BYTES
from bluelamp.reports.services import SHIPPED_SERVICES

CRIME: Final = SHIPPED_SERVICES["crime", 2]
FOR_CHILDREN: Final = SHIPPED_SERVICES["tell-us", 1]
REPORTER: Final = Actor.public("files.keep", "reports.submit", "people.record", "contacts.record", "promises.make")
WORD: Final = "lighthouse"
BURGLARY: Final[dict[str, Any]] = {
    "emergency": "no",
    "device_safe": "yes",
    "who": "victim",
    "kind": "burglary",
    "what_happened": "Someone broke the back door and took my bicycle.",
    "way_in": "door",
    "stolen": "A red bicycle",
    "still_happening": "no",
    "earliest": "2026-05-10",
    "latest": "",
    "time_words": "After dark",
    "where": {"words": "12 Lantern Street"},
    "hurt": "no",
    "before": "not_sure",
    "because": "",
    "suspect_known": "no",
    "evidence": ["cameras"],
    "name": "Sam Okafor",
    "email": "sam@example.com",
    "email_safe": "safe",
    "phone": "",
    "memorable_word": WORD,
}

A_CHILD: Final[dict[str, Any]] = {
    "emergency": "no",
    "device_safe": "yes",
    "what_happened": "My uncle hits me.",
    "safe_now": "yes",
    "who_knows": ["friend"],
    "not_to_tell": "My mum and my teacher",
    "name": "",
    "talk_by": "",
    "memorable_word": WORD,
}
A_PARENTS_PHONE: Final = {"talk_by": "phone", "phone": "07700 900982", "phone_safe": "not_mine"}


@dataclass(frozen=True)
class Reported:
    """A report that arrived: the contact it began, and what opens it to the person."""

    contact: Contact
    code: str
    word: str = WORD


def a_burglary_reported(**answers: Any) -> Reported:
    """Report a burglary through the real form's actions; name answers to tell it differently, `where` in words."""
    return _reported(CRIME, told_of_burglary(**answers))


def told_of_burglary(**answers: Any) -> dict[str, Any]:
    """Return the answers about a burglary, those given before the usual ones."""
    where = {"where": {"words": answers["where"]}} if "where" in answers else {}
    return BURGLARY | answers | where


def a_child_told_us(**answers: Any) -> Reported:
    """Let a child tell us something alone, who gives neither a name nor any way to be reached."""
    return _reported(FOR_CHILDREN, A_CHILD | answers)


def a_danger_reported(**answers: Any) -> Reported:
    """Report something that is still going on."""
    return a_burglary_reported(still_happening="yes", **answers)


def a_report_about_police(**answers: Any) -> Reported:
    """Report someone who works for the police: sealed on arrival, and known to the standards team only."""
    told = {"suspect_known": "yes", "suspect": "A constable", "works_for_police": "yes"}
    return a_burglary_reported(**told | answers)


def an_anonymous_report(**answers: Any) -> Reported:
    """Report a burglary without a name or any way to be reached."""
    return a_burglary_reported(**{"name": "", "email": "", "email_safe": ""} | answers)


def _reported(service: Service, answers: dict[str, Any]) -> Reported:
    token = secrets.token_bytes(TOKEN_BYTES)
    draft = begin_draft(service=service, token=token)
    keep_answers(draft_id=draft.id, token=token, answers=answers)
    sent = submit_report(by=REPORTER, draft_id=draft.id, token=token)
    return Reported(Contact.objects.select_related("person", "team").get(pk=sent.contact_id), sent.code)
