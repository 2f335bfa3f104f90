"""The gate as it stands for one contact now: what is agreed with its person, and what that lets us do."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings

from bluelamp.contacts.gate_rules import USES, Allowed, Asked, Kind, Refused, Way, decide
from bluelamp.contacts.models import Posting
from bluelamp.contacts.posting_rules import PostingState
from bluelamp.contacts.rules import OVERRIDE_LASTS
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.agreements import Agreed, agreed_with, leads_to
from bluelamp.people.confirmations import holds_for
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.rules import HandleKind
from bluelamp.staff.queries import is_sealed

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Decision:
    """What the gate says, and about which handle, None where there is none of that kind."""

    says: Allowed | Refused
    about: Agreed | None


def decide_about(contact: "Contact", kind: Kind, way: Way, *, handle_id: UUID | None = None) -> Decision:
    """Decide now whether the person may be reached so: by the handle that is named, else by the one given last."""
    every = agreed_with(contact.person_id)
    used = {one.handle.kind: one for one in sorted(every, key=lambda one: one.handle.given_at)}
    used |= {one.handle.kind: one for one in every if one.handle.pk == handle_id}
    asked = Asked(
        kind=kind,
        way=way,
        sealed=contact.sealed or is_sealed(contact.person_id),
        sensitive=contact.sensitive,
        training=settings.TRAINING,
        overridden=handle_id is not None and overridden_until(contact, handle_id) is not None,
        came_back=HandleKind.POST in used and last_return(used[HandleKind.POST]) is not None,
    )
    agreed = {HandleKind(kind_): one.terms for kind_, one in used.items()}
    return Decision(decide(asked, agreed, at=now(), zone=force_zone()), used.get(USES.get(way, "")))


def overridden_until(contact: "Contact", handle_id: UUID) -> datetime | None:
    """Return until when a number may be rung against the agreement, as the ledger tells; None where it may not."""
    made = Entry.objects.filter(record_id=contact.pk, name="contacts.AgreementOverridden")
    made = made.filter(at__gt=now() - OVERRIDE_LASTS).order_by("-id")
    times = (entry.at + OVERRIDE_LASTS for entry in made if entry.facts["handle_id"] == str(handle_id))
    return next(times, None)


def last_return(about: Agreed) -> Posting | None:
    """Return the letter that came back last from a postal address of someone, None where it was agreed on since.

    The same address in another record of theirs counts.
    """
    person_id, since = about.handle.person_id, about.agreement.written_at if about.agreement else None
    rows = Posting.objects.filter(state=PostingState.CAME_BACK).select_related("handle").order_by("-came_back_at")
    rows = rows.filter(handle__person__in=[person_id, *of_one_person_with(person_id)])
    rows = rows.filter(came_back_at__gt=since) if since else rows
    return next((one for one in rows if one.handle and leads_to(one.handle) == leads_to(about.handle)), None)


def we_said_the_code_word(people: Collection[UUID]) -> bool:
    """Say whether a call card told someone the code word lately, in any contact of whoever has these records.

    Whoever repeats it shows nothing.
    """
    return _any_rings(Entry.objects.filter(person_id__in=people), now() - holds_for())


def ever_said_the_code_word(people: Collection[UUID]) -> bool:
    """Say whether a call card ever told someone the code word: whoever answered then may have heard it."""
    return any(
        entry.facts["refusal"] is None
        for entry in Entry.objects.filter(person_id__in=people, name="contacts.CallCardOpened")
    )


def rings_since(contact: "Contact", moment: datetime) -> bool:
    """Say whether a call card let someone ring since a moment: whoever answers is not whoever spoke before."""
    return _any_rings(Entry.objects.filter(record_id=contact.pk), moment)


def _any_rings(entries: "QuerySet[Entry]", moment: datetime) -> bool:
    opened = entries.filter(name="contacts.CallCardOpened", at__gt=moment)
    return any(entry.facts["refusal"] is None for entry in opened)
