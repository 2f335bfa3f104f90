"""Who a draft is by, where they showed a receipt before they began it: what is kept of it, and whose record it is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.contacts.proven import contact_known
from bluelamp.people.given_again import given_before
from bluelamp.people.rules import Safety
from bluelamp.reports.rules import KNOWN, is_still_right

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

Answers = Mapping[str, Any]


def begun_by(contact: "Contact") -> dict[str, Any]:
    """Return what a draft keeps of the matter by which its writer is known: its id; nothing where nothing is known."""
    return {KNOWN: {"matter": str(contact.pk)}} if given_before(contact.person) else {}


def said_still_right(answers: Answers, safety: Mapping[UUID, Safety]) -> dict[str, Any]:
    """Return what a draft keeps once its writer said that all is still right, and how safe each handle is now."""
    return {KNOWN: answers[KNOWN] | {"safety": {str(pk): said for pk, said in safety.items()}}}


def is_someone_else_now() -> dict[str, Any]:
    """Return what a draft keeps once its writer said that it is not right: nothing, and they are asked."""
    return {KNOWN: {}}


def known_matter(answers: Answers) -> "Contact | None":
    """Return the matter by which the writer of a draft is known, None where they are not or are no more."""
    known = answers.get(KNOWN)
    return contact_known(UUID(known["matter"])) if known else None


def safety_now(answers: Answers) -> dict[UUID, Safety]:
    """Return how safe each handle is now, as the writer said; nothing before they did."""
    if not is_still_right(answers):
        return {}
    return {UUID(pk): Safety(said) for pk, said in answers[KNOWN]["safety"].items()}
