"""A reply joins its contact, or is held beside it until a member of staff decides: once, however often it is tried."""

from typing import TYPE_CHECKING
from uuid import UUID

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.mails.events import MailHeld, MailJoined
from bluelamp.mails.letters import Letter, words_of
from bluelamp.mails.rules import Became, WhyHeld
from bluelamp.mails.settling import attach, keep_words, settle
from bluelamp.mails.waiting import waiting

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="mails.take", announces=MailJoined, on="contact")
def join_mail(*, by: Actor, mail_id: UUID, contact: "Contact", letter: Letter) -> None:
    """Write down what someone wrote about their contact, all of it, which opens one that is closed.

    Of one of which something came before nothing comes any more.
    """
    mail = waiting(mail_id, locked=True)
    if mail is None:
        nothing_new()
        return
    message = receive_words(by=by, contact=contact, words=words_of(letter), message_id=new_id())
    attach(by, contact, mail, letter)
    keep_words(by, mail, letter)
    settle(mail, Became.MESSAGE, letter, contact=contact, message=message)
    joined = MailJoined(contact_id=contact.pk, person_id=contact.person_id, mail_id=mail.pk, message_id=message.pk)
    announce(joined, by=by)


@action(may="mails.take", announces=MailHeld, on="contact")
def hold_mail(*, by: Actor, mail_id: UUID, contact: "Contact", letter: Letter, why: WhyHeld) -> None:
    """Hold a reply that may be of someone else beside the contact that it answers; its person sees nothing of it."""
    mail = waiting(mail_id, locked=True)
    if mail is None:
        nothing_new()
        return
    keep_words(by, mail, letter)
    settle(mail, Became.HELD, letter, contact=contact, why_held=why)
    held = MailHeld(contact_id=contact.pk, person_id=contact.person_id, mail_id=mail.pk, why=why)
    announce(held, by=by)
