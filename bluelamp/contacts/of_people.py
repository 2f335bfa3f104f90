"""Reading the contacts of people, where the records of several may be of one person."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery

from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.look import Reason, note_list, open_list, open_these
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.ledger.actor import Actor

MOST: Final = 200


def contacts_named(by: Actor, ids: Sequence[UUID]) -> list[Contact]:
    """Return the contacts with these ids that are within reach, in their order; writes the look at them."""
    return open_these(by, Contact.objects.all(), ids=ids, reason=Reason.ANSWERING) if ids else []


def contacts_of_people(by: Actor, people: Collection[UUID]) -> dict[UUID, list[Contact]]:
    """Return the newest contacts within reach of some people, 200 at most, by person; writes the look.

    Whoever has none within reach is left out, as if they did not exist.
    """
    if not people:
        return {}
    rows: QuerySet[Contact] = Contact.objects.filter(person__in=people).select_related("person", "team")
    found = defaultdict[UUID, list[Contact]](list)
    for contact in open_list(by, rows.order_by("-received_at", "-pk"), reason=Reason.ANSWERING, most=MOST):
        found[contact.person_id].append(contact)
    return dict(found)


def contacts_of_record(person_id: UUID) -> list[Contact]:
    """Return the contacts of one record of a person, the newest first, for the person themselves."""
    return list(Contact.objects.filter(person=person_id).order_by("-received_at", "-pk"))


def newest_of_each(by: Actor, people: Collection[UUID]) -> dict[UUID, Contact]:
    """Return the newest contact within reach of each of some people; whoever has none is left out. Writes the look."""
    theirs = within_reach(by, Contact.objects.filter(person__in=people))
    newest = theirs.filter(person=OuterRef("person")).order_by("-received_at", "-pk").values("pk")[:1]
    ids = list(theirs.filter(pk=Subquery(newest)).values_list("pk", flat=True))
    rows: QuerySet[Contact] = Contact.objects.select_related("person")
    return {contact.person_id: contact for contact in open_these(by, rows, ids=ids, reason=Reason.KEEPING)}


def others_from(by: Actor, contact: Contact, people: Collection[UUID], *, most: int) -> list[Contact]:
    """Return at most so many other contacts within reach of a contact's person, open ones first; writes the look.

    `people` are all records of the person. Each kind comes newest first.
    """
    rows: QuerySet[Contact] = Contact.objects.filter(person__in=people).exclude(pk=contact.pk).select_related("person")
    found = list(within_reach(by, rows).order_by(F("closed_at").desc(nulls_first=True), "-received_at", "-pk")[:most])
    if found:
        note_list(by, found, Contact, Reason.ANSWERING)
    return found
