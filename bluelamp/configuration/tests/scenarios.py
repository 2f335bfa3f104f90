"""A force with something of everything that a configuration holds, and files, for tests to begin with."""

import json
from dataclasses import replace
from typing import Any, Final

from bluelamp.configuration.actions import take_configuration
from bluelamp.configuration.definition import MARK
from bluelamp.configuration.proposal import Proposal, propose
from bluelamp.configuration.queries import configuration
from bluelamp.configuration.writing import written
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.knowledge.actions import approve_article, approve_saved_reply, approve_template
from bluelamp.knowledge.queries import waiting_replies
from bluelamp.knowledge.rules import Kind as ArticleKind
from bluelamp.knowledge.templates import NOTICE
from bluelamp.staff.tests.administering import Office, an_office

TAKER: Final = Actor.system("configuration.take", "configuration.export")
APPROVER: Final = Actor(
    kind=Kind.STAFF,
    permissions=frozenset({"knowledge.approve", "knowledge.approve_template", "knowledge.approve_article"}),
)
ARTICLE: Final[dict[str, Any]] = {
    "code": "lost-dog",
    "title": "I lost my dog",
    "words": "Ask the council.\n\n- It reads the chip.",
    "called": "dog",
    "welsh_title": "Collais fy nghi",
    "welsh_words": "Gofynnwch ein cyngor.",
    "welsh_called": "ci",
    "welsh_drafted": True,
    "review_on": "2027-03-01",
    "video": "",
}
WHOLE: Final[dict[str, Any]] = {
    "force": {"name": "Harbour Police", "exit_url": "https://example.org/weather"},
    "teams": [
        {"code": "digital-desk", "name": "The desk", "offered_to": "moor", "after_minutes": 30, "followed_by": ""},
        {"code": "moor", "name": "Moor", "offered_to": "", "after_minutes": None, "followed_by": ""},
    ],
    "skills": [{"code": "welsh", "name": "Cymraeg"}],
    "tags": ["Lost dog"],
    "marker_kinds": ["Bites"],
    "rules": [
        {"name": "Welsh", "team": "moor", "chosen": "", "place": "", "words": "mae, wedi", "skill": "welsh"},
        {"name": "Crime", "team": "digital-desk", "chosen": "crime", "place": "", "words": "", "skill": ""},
    ],
    "team_views": [{"team": "moor", "name": "Dogs", "query": "tag=lost-dog&danger=1"}],
    "saved_replies": [{"code": "dog", "title": "Your dog", "words": "Dear {name},\n\nwe look for your dog."}],
    "templates": [{"code": "notice", "title": "Something is new", "words": "Read it here:\n\n{address}"}],
    "articles": [ARTICLE],
    "easy_reads": [ARTICLE | {"code": "thanks", "video": "https://signs.example/thanks"}],
    "opening_hours": [
        {
            "door": "chat",
            "week": "09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,,",
            "on_bank_holidays": False,
            "about": "",
        },
        {"door": "chat", "week": ",,,,,,22:00-06:00", "on_bank_holidays": True, "about": "crime"},
    ],
    "senders": [{"channel": "email", "name": "Updates", "address": "updates@localhost"}],
    "bank_holidays": [{"day": "2026-12-25", "name": "Christmas Day"}],
}


def a_file(**parts: Any) -> bytes:
    """Return the content of a file with these parts."""
    return json.dumps({MARK: 1} | parts).encode()


def proposed(**parts: Any) -> Proposal:
    """Say what a file with these parts would do."""
    return propose(a_file(**parts))


def taken(**parts: Any) -> list[str]:
    """Take a file with these parts in, and return what that did in words."""
    return take_configuration(by=TAKER, wanted=proposed(**parts).wanted)


def a_configured_force() -> Office:
    """Set up a force and take all parts in; someone approves the words in it."""
    office = an_office()
    taken(**WHOLE)
    for version in waiting_replies():
        approve_saved_reply(by=replace(APPROVER, id=office.member.pk), reply=version.reply, seen=version.number)
    approver = replace(APPROVER, id=office.member.pk)
    approve_template(by=approver, template=NOTICE, seen=1)
    approve_article(by=approver, kind=ArticleKind.ARTICLE, code="lost-dog", seen=1)
    approve_article(by=approver, kind=ArticleKind.EASY_READ, code="thanks", seen=1)
    return office


def as_it_is() -> bytes:
    """Return the file of the configuration as it is."""
    return written(configuration()).encode()


def parts_here() -> dict[str, Any]:
    """Return the parts of the configuration as they are, as a file has them."""
    found: dict[str, Any] = json.loads(as_it_is())
    return found
