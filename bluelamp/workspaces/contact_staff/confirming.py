"""Who speaks in a contact, as the desk is told it: confirmed, on the tracking page only, or not; and what to ask."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy

from bluelamp.contacts.gate import rings_since
from bluelamp.contacts.queries import came_back_at
from bluelamp.foundation.clock import now
from bluelamp.people.confirmations import Asked, asked_in, holds_for
from bluelamp.people.rules import Proof

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.contacts.models import Contact
    from bluelamp.people.agreements import Agreed

CONFIRMED_BY: Final = {
    Proof.CODE_WORD: gettext_lazy("They said the code word."),
    Proof.QUESTION: gettext_lazy("They answered the agreed question."),
    Proof.PAPERS: gettext_lazy("They showed papers with their picture."),
}


class Speaks(StrEnum):
    """How sure it is who speaks: nobody knows, it is them on the tracking page, or it is them."""

    NOBODY_KNOWS = "nobody_knows"
    ON_TRACKING_PAGE = "on_tracking_page"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Disclosing:
    """What may be told in a contact now, and what to ask first.

    `by` says how they were confirmed. A receipt confirms whoever writes on the tracking page, and nobody who rings.
    """

    speaks: Speaks
    asked: Asked
    came_back_at: datetime | None
    has_code_word: bool
    by: str

    @property
    def can_compare(self) -> bool:
        """Whether anything is agreed that what they say can be compared with."""
        return self.has_code_word or bool(self.question)

    @property
    def question(self) -> str:
        """The question that was agreed, '' where none was."""
        return self.asked.question.question if self.asked.question else ""


def disclosing(contact: "Contact", people: "Collection[UUID]", ways: "list[Agreed]") -> Disclosing:
    """Return what may be told in a contact now; `people` are all records of its person, `ways` what is agreed.

    Whoever is rung is someone new: a confirmation from before the call card was opened holds no more.
    """
    asked, came_back = asked_in(contact.pk, people), came_back_at(contact)
    if asked.confirmed and rings_since(contact, asked.confirmed.tried_at):
        asked = replace(asked, confirmed=None, holds_until=None)
    on_page = came_back is not None and came_back > now() - holds_for()
    return Disclosing(
        speaks=Speaks.CONFIRMED if asked.confirmed else Speaks.ON_TRACKING_PAGE if on_page else Speaks.NOBODY_KNOWS,
        asked=asked,
        came_back_at=came_back,
        has_code_word=any(way.agreement and way.agreement.sealed_code_word for way in ways),
        by=str(CONFIRMED_BY[Proof(asked.confirmed.proof)]) if asked.confirmed else "",
    )
