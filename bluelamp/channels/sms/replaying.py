"""Reading a dead letter again, as well as it can be: what nobody can make out is left out, and the rest is a text."""

import json
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from bluelamp.channels.sms.states import OF_NOTIFY, OF_TWILIO
from bluelamp.contacts.text_rules import SendingState
from bluelamp.texts.rules import LONGEST_SENDER, LONGEST_WORDS, Provider

NAMES: Final = {
    Provider.TWILIO: ("From", "Body"),
    Provider.NOTIFY: ("source_number", "message"),
}


@dataclass(frozen=True)
class Letter:
    """What can be made out of a text: who it says it is from, '' for nobody, and its words."""

    sender: str
    words: str


@dataclass(frozen=True)
class Told:
    """How far which text of ours came; None where that still cannot be read."""

    sending_id: UUID | None
    state: SendingState | None


def letter_in(provider: Provider, body: str) -> Letter:
    """Return what can be made out; of what cannot be read at all, all that was sent is the words."""
    fields = _fields(body)
    name, words = NAMES[provider]
    if not _first(fields, name) and not _first(fields, words):
        return Letter("", _clean(body)[:LONGEST_WORDS])
    return Letter(_one_line(_first(fields, name)), _clean(_first(fields, words))[:LONGEST_WORDS])


def told_in(provider: Provider, body: str) -> Told:
    """Return how far a text came, where the program knows the word by now.

    Twilio names the text in the address alone, so that we kept it beside what they said.
    """
    fields = _fields(body)
    if provider == Provider.NOTIFY:
        return Told(_id_in(_first(fields, "reference")), OF_NOTIFY.get(_first(fields, "status")))
    return Told(_id_in(_first(fields, "sending")), OF_TWILIO.get(_first(fields, "MessageStatus")))


def _fields(body: str) -> dict[str, Any]:
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _first(fields: dict[str, Any], name: str) -> str:
    said = fields.get(name, "")
    said = said[0] if isinstance(said, list) and said else said
    return said if isinstance(said, str) else ""


def _clean(said: str) -> str:
    """Return some words without what no database keeps: null bytes, and letters that are cut in two."""
    return said.replace("\0", "").encode("utf-8", errors="ignore").decode("utf-8")


def _one_line(said: str) -> str:
    return "".join(letter for letter in _clean(said) if letter.isprintable()).strip()[:LONGEST_SENDER]


def _id_in(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
