"""Searching contacts: only what the searcher reaches is found, counted or hinted at."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from bluelamp.contacts.listed import Listed
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contact_with_code, contacts_within_reach
from bluelamp.contacts.rules import OF_SEALED_PEOPLE, reach_code
from bluelamp.foundation.access.look import Reason, open_these
from bluelamp.foundation.access.reach import reached_of
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.search.finding import Found, find_records
from bluelamp.foundation.search.nicknames import nicknames
from bluelamp.foundation.search.passages import Term
from bluelamp.foundation.search.typed import Typed, read
from bluelamp.staff.queries import team_codes

MOST_COUNTED: Final = 100
PAGE: Final = 25


@dataclass(frozen=True)
class Results:
    """What a search found: one page of contacts, newest first, and what can honestly be said of the rest.

    `count` is exact unless `at_least`. `alike` says that nothing was written exactly so. `cut_short` says that older
    contacts were not looked at. `older` is the place to search before for the next page, None after the last.
    """

    contacts: list[Contact]
    typed: Typed
    count: int
    at_least: bool
    alike: bool
    cut_short: bool
    older: int | None


def typed_as(words: str) -> Typed:
    """Return what words that were typed ask for."""
    return read(words, today=today(), nicknames=nicknames())


def contact_called(by: Actor, reference: str) -> Contact | None:
    """Return the contact with this reference within reach, None where there is none; showing it is up to its page."""
    return Contact.objects.filter(contacts_within_reach(by), reference=reference).first() if reference else None


def contact_with_receipt(by: Actor, code: str) -> Contact | None:
    """Return the contact within reach that a living receipt code opens, None where it opens none.

    It finds, and shows nobody who reads it out to be the person: the word does that.
    """
    found = contact_with_code(code)
    return contact_called(by, found.contact.reference) if found else None


def how_many(by: Actor, typed: Typed) -> int:
    """Return how many contacts within reach a search finds, 100 where there are more."""
    return min(len(_found(by, typed, before=None)[0]), MOST_COUNTED)


def search(by: Actor, words: str, *, before: int | None) -> Results:
    """Return the newest contacts within reach that were found, or those before a place. Writes the look."""
    typed = typed_as(words)
    ids, found, alike = _found(by, typed, before=before)
    shown = ids[:PAGE]
    return Results(
        contacts=_open(by, shown),
        typed=typed,
        count=min(len(ids), MOST_COUNTED),
        at_least=len(ids) > MOST_COUNTED or found.cut_short,
        alike=alike,
        cut_short=found.cut_short,
        older=found.records[shown[-1]] if len(ids) > PAGE else None,
    )


def found_by(words: str) -> Listed:
    """Name what a search for these words finds, newest first, to be taken away."""
    return Listed("found", lambda by, most: _first_found(by, typed_as(words), most))


def reaches_of(by: Actor) -> list[str]:
    """Return the codes of what staff reach, as `contacts_within_reach` says it of rows."""
    teams = team_codes() if by.may("contacts.see_all_teams") else by.serves
    sealed = by.teams if by.may("contacts.see_sealed") else frozenset[str]()
    return [
        *(reach_code(team, sealed=False) for team in sorted(teams)),
        *(reach_code(team, sealed=True) for team in sorted(sealed)),
        *([OF_SEALED_PEOPLE] if by.sees_sealed else []),
    ]


def _first_found(by: Actor, typed: Typed, most: int) -> list[Contact]:
    ids, _all, _alike = _found(by, typed, before=None, most=most)
    return _open(by, ids)


def _open(by: Actor, ids: list[UUID]) -> list[Contact]:
    rows = Contact.objects.select_related("person", "assigned_to", "team")
    return open_these(by, rows, ids=ids, reason=Reason.SEARCH) if ids else []


def _found(
    by: Actor, typed: Typed, *, before: int | None, most: int = MOST_COUNTED + 1
) -> tuple[list[UUID], Found, bool]:
    """Return the ids of what is found and within reach now, whatever the index thinks, and whether it is only alike."""
    found, alike = _look_for([need.terms for need in typed.needs], by, before, most), False
    if not found.records:
        found = _look_for([need.terms | need.alike for need in typed.needs], by, before, most)
        alike = bool(found.records)
    within = set(reached_of(by, Contact.objects.all(), list(found.records)).values_list("pk", flat=True))
    return [record for record in found.records if record in within], found, alike


def _look_for(needs: Iterable[frozenset[Term]], by: Actor, before: int | None, most: int) -> Found:
    return find_records(reaches_of(by), needs, before=before, most=most)
