"""Erasing the mails of a contact, those that joined it and those that are held beside it, with the contact."""

from uuid import UUID

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import nothing_new
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.mails.events import MailWordsErased
from bluelamp.mails.models import Mail
from bluelamp.mails.settling import erase_mail


@action(may="records.erase", announces=MailWordsErased)
def erase_mails(*, by: Actor, contact_id: UUID, reason: WhyErased) -> None:
    """Erase every mail of a contact and what they say; nothing happens where there is none, or all are gone."""
    nothing_new()
    for mail in Mail.objects.filter(contact=contact_id).select_related("file").order_by("pk"):
        erase_mail(by, mail, reason)
