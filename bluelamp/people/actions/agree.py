"""Writing down what is agreed about reaching someone by a handle."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.keys.secrets import encrypt_field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.people.agreements import leads_to
from bluelamp.people.events import AgreementMade
from bluelamp.people.models import Agreement, Handle, Person
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import Safety
from bluelamp.people.terms import Terms


class SafeAtNoTime(ValueError):
    """A handle was to be safe, and at no time of the week."""

    def __str__(self) -> str:
        return str(_("It cannot be safe and at no time. Choose a time of the week, or say that it is not safe."))


class NeverSafe(ValueError):
    """Something was to be agreed about a handle that is never to be used."""

    def __str__(self) -> str:
        return str(_("A child gave this alone, and it belongs to someone else. Nothing that is agreed makes it safe."))


@dataclass(frozen=True, kw_only=True)
class Told:
    """What staff were told beside the terms: a code word, who else uses the device, and whose words these are."""

    code_word: str = ""
    others: str = ""
    said_by: str = ""


@action(may="people.agree", announces=AgreementMade, on="person")
def agree(*, by: Actor, person: Person, handle_id: UUID, terms: Terms, told: Told) -> Agreement:
    """Put an agreement about a handle in place of the one before, which is kept.

    It holds for the same address or number wherever this person gave it. A code word is kept encrypted; the terms ask
    for one where there is one. Raises `SafeAtNoTime`, `NeverSafe` where a child gave it alone and it is not theirs, and
    `NotAllowed` where the handle is not theirs or was erased.
    """
    every = [handle for handle in handles_of(person.pk) if not handle.is_erased()]
    handle = next((one for one in every if one.pk == handle_id), None)
    if handle is None:
        raise NotAllowed
    if terms.safety == Safety.SAFE and terms.hours == ():
        raise SafeAtNoTime
    alike = [one for one in every if leads_to(one) == leads_to(handle)]
    if any(one.safety == Safety.NEVER for one in alike):
        raise NeverSafe
    made = {one.pk: _write(by, one, terms, told) for one in alike}
    return made[handle_id]


def _write(by: Actor, handle: Handle, terms: Terms, told: Told) -> Agreement:
    agreement = new_row(
        Agreement,
        person_id=handle.person_id,
        handle_id=handle.pk,
        safety=terms.safety,
        hours=_as_kept(terms),
        may_leave_message=terms.may_leave_message,
        withhold_number=terms.withhold_number,
        neutral_sender=terms.neutral_sender,
        sealed_code_word=encrypt_field(told.code_word) if told.code_word else "",
        others=told.others,
        given_by=terms.given_by,
        said_by=told.said_by,
        written_by_id=by.id,
    )
    write_down(agreement)
    announce(
        AgreementMade(agreement_id=agreement.pk, handle_id=handle.pk, person_id=handle.person_id),
        by=by,
        wrote=[agreement],
    )
    return agreement


def _as_kept(terms: Terms) -> list[list[object]] | None:
    if terms.hours is None:
        return None
    return [[list(window.days), window.begins, window.ends] for window in terms.hours]
