"""Holding a contact while it is changed, so that nobody changes what they did not see."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, Value
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.models import Attachment, Contact, Message
from bluelamp.contacts.seen import Seen
from bluelamp.foundation.database.asking import bring_up_to_date

SAID, FILES = "said", "files"


class ChangedMeanwhile(Exception):
    """A contact is not as it was on the page that someone decided on; nothing was changed."""

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.contact = contact

    def __str__(self) -> str:
        return str(_("Someone changed this while you had it open. Look at it as it is now, then decide again."))


def hold(contact: Contact) -> None:
    """Hold a contact's row until the transaction ends, and bring the object up to what is there."""
    bring_up_to_date(contact)


def expect(contact: Contact, seen: Seen | None, parts: tuple[str, ...]) -> None:
    """Raise `ChangedMeanwhile` where these parts of a contact that is held are not as they were seen.

    Where `seen` is None nobody decided on a page, and nothing is expected.
    """
    if seen is not None and not seen.is_still(as_it_is(contact), *parts):
        raise ChangedMeanwhile(contact)


def as_it_is(contact: Contact) -> Seen:
    """Return what a page that shows this contact now would show."""
    return as_they_are([contact])[contact.pk]


def as_they_are(contacts: Iterable[Contact]) -> dict[UUID, Seen]:
    """Return for each contact what a page that shows it now would show."""
    wanted = list(contacts)
    so_many = _counted(wanted)
    return {
        contact.pk: Seen.of(contact, said=so_many.get((contact.pk, SAID), 0), files=so_many.get((contact.pk, FILES), 0))
        for contact in wanted
    }


def _counted(contacts: list[Contact]) -> dict[tuple[UUID, str], int]:
    """Return how many messages and files each contact has, asked for at once."""
    said, files = (
        rows.filter(contact__in=contacts)
        .order_by()
        .values("contact_id")
        .annotate(what=Value(what), so_many=Count("pk"))
        for rows, what in ((Message.objects, SAID), (Attachment.objects, FILES))
    )
    told = said.union(files, all=True).values_list("contact_id", "what", "so_many")
    return {(contact_id, what): so_many for contact_id, what, so_many in told}
