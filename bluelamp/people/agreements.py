"""Reading what is agreed about every way to reach someone: what holds now, and what held before."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any
from uuid import UUID

from cryptography.fernet import InvalidToken

from bluelamp.foundation.access.look import Reason, open_record
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import Agreement, Handle
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.people.terms import Terms, Window, stricter
from bluelamp.people.ties import Known, known_by, newest_ties
from bluelamp.people.written_last import written_last


@dataclass(frozen=True)
class Agreed:
    """A handle, the newest agreement about it (None where there is only what was said as it was given), what holds.

    `known` says how we know that it is theirs.
    """

    handle: Handle
    agreement: Agreement | None
    terms: Terms
    known: Known

    @property
    def shared(self) -> bool:
        """Whether someone else uses it too, as staff wrote down here or in the agreement."""
        return self.known.shared or bool(self.agreement and self.agreement.others)


def agreed_with(person_id: UUID, *, joined: Collection[UUID] | None = None) -> list[Agreed]:
    """Return what holds for every handle of a person, e-mail first, each kind by when it was given.

    Where the same address or number was given twice, by them or in another record that is of the same person, the
    stricter holds for both. Whoever knows which records those are, as `joined`, saves asking.
    """
    own = handles_of(person_id)
    joined = of_one_person_with(person_id) if joined is None and own else joined or ()
    others = handles_of(*joined) if own else []
    every = _as_given([*own, *others])
    alike: defaultdict[str, list[Terms]] = defaultdict(list)
    for one in every:
        alike[leads_to(one.handle)].append(one.terms)
    return [replace(one, terms=reduce(stricter, alike[leads_to(one.handle)])) for one in every[: len(own)]]


def _as_given(handles: list[Handle]) -> list[Agreed]:
    people = {handle.person_id for handle in handles}
    agreed, ties = (written_last(Agreement, people), newest_ties(people)) if handles else ({}, {})
    return [_agreed(handle, agreed.get(handle.pk), known_by(handle, ties.get(handle.pk))) for handle in handles]


def _agreed(handle: Handle, agreement: Agreement | None, known: Known) -> Agreed:
    """Return what holds: what is theirs no more is somebody else's now, whatever was agreed."""
    terms = _terms(handle, agreement)
    if known.ended and terms.safety != Safety.NEVER:
        terms = replace(terms, safety=Safety.NOT_SAFE)
    return Agreed(handle, agreement, terms, known)


def agreed_on(by: Actor, person_id: UUID, handle_id: UUID, *, reason: Reason) -> Agreed:
    """Return what holds for a handle of a person that someone is about to use or to change, and write the look.

    Raises `NoSuchRecord` where it is not theirs, was erased, or is out of reach.
    """
    rows = Handle.objects.filter(person=person_id).exclude(digest_key=b"")
    handle = open_record(by, rows, reason=reason, pk=handle_id)
    return next(one for one in agreed_with(person_id) if one.handle.pk == handle.pk)


def code_words_of(agreed: Agreed) -> list[str]:
    """Return the code words agreed for what a handle leads to, for whoever was let in by `agreed_on`.

    One whose key was lost cannot be read any more, and is left out.
    """
    every = agreed_with(agreed.handle.person_id)
    return _opened(
        [one.agreement for one in every if one.agreement and leads_to(one.handle) == leads_to(agreed.handle)]
    )


def code_words_with(people: Collection[UUID]) -> list[str]:
    """Return every code word that holds for the handles of some people, to compare with and never to show."""
    return _opened(written_last(Agreement, people).values())


def _opened(agreements: Iterable[Agreement]) -> list[str]:
    words = []
    for word in filter(None, (agreement.sealed_code_word for agreement in agreements)):
        with suppress(InvalidToken):
            words.append(decrypt_field(word))
    return list(dict.fromkeys(words))


def agreements_about(handle: Handle) -> list[Agreement]:
    """Return every agreement there was about a handle, newest first; what was erased is gone from it."""
    rows = (
        Agreement.objects.filter(person=handle.person_id, handle=handle)
        .exclude(digest_key=b"")
        .select_related("written_by")
    )
    return list(rows.order_by("-written_at", "-pk"))


def terms_of(agreement: Agreement) -> Terms:
    """Return what an agreement says."""
    return Terms(
        safety=Safety(agreement.safety),
        given_by=GivenBy(agreement.given_by),
        hours=_windows(agreement.hours),
        may_leave_message=agreement.may_leave_message,
        withhold_number=agreement.withhold_number,
        neutral_sender=agreement.neutral_sender,
        code_word=bool(agreement.sealed_code_word),
        by_staff=True,
    )


def first_terms_of(handle: Handle) -> Terms:
    """Return what was said about a handle as it was given, such as in a report."""
    given_by = GivenBy.OWNER if handle.given_by_owner else GivenBy.SOMEONE_ELSE
    return Terms(safety=Safety(handle.safety), given_by=given_by)


def leads_to(handle: Handle) -> str:
    """Return what is the same for all ways of writing one address or number; what was erased is like nothing else."""
    if handle.is_erased():
        return handle.pk.hex
    if handle.kind == HandleKind.PHONE:
        return number_leads_to(handle.value)
    return " ".join(handle.value.casefold().split())


def number_leads_to(number: str) -> str:
    """Return what is the same for all ways of writing one number."""
    digits = "".join(letter for letter in number if letter.isdigit())
    return f"+{digits[-10:]}"


def _terms(handle: Handle, agreement: Agreement | None) -> Terms:
    """Return what holds: no agreement is stronger than that a handle is never to be used."""
    return terms_of(agreement) if agreement and handle.safety != Safety.NEVER else first_terms_of(handle)


def _windows(hours: list[Any] | None) -> tuple[Window, ...] | None:
    return None if hours is None else tuple(Window(tuple(days), begins, ends) for days, begins, ends in hours)
