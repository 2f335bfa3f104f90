"""Reading the contacts of people, where the records of several may be of one person."""

from collections import defaultdict
from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from bluelamp.contacts.models import Contact
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.ledger.actor import Actor

MOST: Final = 200


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
