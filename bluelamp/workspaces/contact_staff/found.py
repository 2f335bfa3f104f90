"""What a search found, as the desk shows it: each contact with where the words stand, and how many there are."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago
from bluelamp.foundation.search.passages import Passage, Term, pieces_of
from bluelamp.foundation.search.snippets import Part, snippet
from bluelamp.foundation.search.sources import passages_of
from bluelamp.reports.queries import gists_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.contacts.searching import Results

MOST_PLACES: Final = 3


@dataclass(frozen=True)
class Place:
    """Where something of what was looked for stands, and the words there."""

    where: str
    parts: list[Part]


@dataclass(frozen=True)
class Row:
    """One contact as the results show it."""

    contact: "Contact"
    about: str
    came_in: str
    places: list[Place]


def rows_of(results: "Results") -> list[Row]:
    """Return a row for each contact, newest first."""
    ids = [contact.pk for contact in results.contacts]
    gists, passages, at = gists_of(ids), passages_of(ids), now()
    needs = [need.terms | need.alike if results.alike else need.terms for need in results.typed.needs]
    return [_row(each, gists.get(each.pk, ""), places_of(passages[each.pk], needs), at) for each in results.contacts]


def places_of(passages: list[Passage], needs: list[frozenset[Term]]) -> list[Place]:
    """Return the first passages in which each need is met: one for each that none before it meets, three at most."""
    open_needs, places = list(needs), list[Place]()
    for passage in passages:
        terms = {term for piece in pieces_of(passage) for term in piece.terms}
        left = [need for need in open_needs if terms.isdisjoint(need)]
        if len(left) < len(open_needs) and len(places) < MOST_PLACES:
            places.append(Place(passage.where, snippet(passage, frozenset[Term]().union(*needs))))
            open_needs = left
        if not open_needs:
            break
    return places


def said_of(results: "Results", *, is_first_page: bool) -> str:
    """Say how much was found, and never more than we know."""
    if not results.contacts:
        return _("Nothing found")
    if not is_first_page:
        return _("Older contacts")
    if results.at_least:
        words = ngettext("At least %(count)s contact found", "At least %(count)s contacts found", results.count)
    else:
        words = ngettext("%(count)s contact found", "%(count)s contacts found", results.count)
    return words % {"count": results.count}


def _row(contact: "Contact", about: str, places: list[Place], at: datetime) -> Row:
    return Row(contact=contact, about=about, came_in=ago(contact.received_at, at=at), places=places)
