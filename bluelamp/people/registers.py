"""Reading the registers that were brought, and who came with them."""

import json
from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.foundation.access.look import Reason, open_these
from bluelamp.foundation.clock import now
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.judgements import all_joined
from bluelamp.people.models import WHY_REFUSED, BroughtPerson, BroughtRegister, Person
from bluelamp.people.rules import ENDED, BringingStep

PURPOSE, WHAT, HEADINGS = "fields", b"register", b"register-headings"
ASKED_AT_ONCE: Final = 500
KEPT_FOR: Final = timedelta(days=7)  # for a register that nobody takes in or drops


def registers_brought() -> list[BroughtRegister]:
    """Return every register that was brought, the newest first, without its rows."""
    rows = BroughtRegister.objects.defer("sealed_rows", "refused").select_related("brought_by")
    return list(rows.order_by("-number"))


def register_with(number: int) -> BroughtRegister | None:
    """Return a register that was brought by its number, without its rows; None where there is none."""
    return BroughtRegister.objects.defer("sealed_rows").select_related("brought_by").filter(number=number).first()


def columns_remembered(register: str, headings: list[str]) -> list[str]:
    """Return what the columns were the last time that this register came with the same headings; none otherwise."""
    last = BroughtRegister.objects.filter(register__iexact=register, step=BringingStep.TAKEN_IN).order_by("-number")
    kept = last.values_list("headings_mark", "columns").first()
    return list(kept[1]) if kept and kept[0] in _marks_of(headings) else []


def mark_of(headings: list[str]) -> str:
    """Return what is the same for the same headings, in which they cannot be read."""
    return _marks_of(headings)[0]


def why_refused() -> dict[str, str]:
    """Return in words why rows are refused, by code."""
    return {str(code): str(words) for code, words in WHY_REFUSED}


def came_in(brought: BroughtRegister) -> int:
    """Return how many people came with a register so far."""
    return BroughtPerson.objects.filter(brought=brought).count()


def left_lying() -> list[BroughtRegister]:
    """Return the registers that were brought long ago and neither taken in nor dropped."""
    return list(BroughtRegister.objects.exclude(step__in=ENDED).filter(brought_at__lt=now() - KEPT_FOR))


def key_of(register: str, identifier: str) -> str:
    """Return what stands for an identifier of a register, in which it cannot be read."""
    return keyed_digest(PURPOSE, WHAT, *_parts(register, identifier)).hex()


def already_here(register: str, identifiers: Iterable[str]) -> set[str]:
    """Return those identifiers of a register whose people came with it before; whoever was erased since is one."""
    keys = {key: identifier for identifier in identifiers for key in _keys_of(register, identifier)}
    every, found = list(keys), set[str]()
    for begin in range(0, len(every), ASKED_AT_ONCE):
        some = BroughtPerson.objects.filter(key__in=every[begin : begin + ASKED_AT_ONCE])
        found |= {keys[key] for key in some.values_list("key", flat=True)}
    return found


def who_came_as(register: str, identifier: str) -> list[UUID]:
    """Return the id of whoever came with a register under an identifier, unless they were erased."""
    return list(_not_erased().filter(key__in=_keys_of(register, identifier)).values_list("person", flat=True))


def who_came_and_was_never_joined(register: str) -> list[UUID]:
    """Return the ids of everyone who came with a register, is joined with nobody, and was not erased."""
    came = _not_erased().filter(brought__register__iexact=register).order_by("pk").values_list("person", flat=True)
    joined = all_joined()
    return [person_id for person_id in came if person_id not in joined]


def brought_ids() -> "QuerySet[BroughtPerson, UUID]":
    """Return the ids of everyone who came with a register, as a query."""
    return BroughtPerson.objects.values_list("person", flat=True)


def brought_within_reach(by: Actor, people: Collection[UUID], *, reason: Reason) -> list[BroughtPerson]:
    """Return who of some people came with a register, within reach; writes the look."""
    ids = list(BroughtPerson.objects.filter(person__in=people).order_by("pk").values_list("person", flat=True))
    shown = open_these(by, Person.objects.all(), ids=ids, reason=reason) if ids else []
    rows = BroughtPerson.objects.filter(person__in=[person.pk for person in shown])
    return list(rows.select_related("person", "brought").defer("brought__sealed_rows").order_by("pk"))


def _not_erased() -> QuerySet[BroughtPerson]:
    return BroughtPerson.objects.exclude(person__digest_key=b"")


def _keys_of(register: str, identifier: str) -> list[str]:
    return [digest.hex() for digest in keyed_digests(PURPOSE, WHAT, *_parts(register, identifier))]


def _marks_of(headings: list[str]) -> list[str]:
    return [digest.hex() for digest in keyed_digests(PURPOSE, HEADINGS, json.dumps(headings).encode())]


def _parts(register: str, identifier: str) -> tuple[bytes, bytes]:
    return register.casefold().encode(), identifier.encode()
