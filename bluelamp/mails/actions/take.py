"""Making a contact of a mail: once, however often it is tried."""

import secrets
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.words import tidy
from bluelamp.mails.events import MailTaken
from bluelamp.mails.letters import Letter, all_said_in, new_words_of
from bluelamp.mails.rules import Became, Decision
from bluelamp.mails.settling import attach, keep_words, settle
from bluelamp.mails.waiting import waiting
from bluelamp.people.actions import GivenHandle, record_person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.reports.actions import write_report
from bluelamp.reports.actions.submit import Came
from bluelamp.reports.drafts import OpenDraft
from bluelamp.reports.general import general_report
from bluelamp.reports.rules import looks_like_email

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.models import Person

LONGEST_NAME: Final = 200
SEED_BYTES: Final = 32


@action(may="mails.take", announces=MailTaken, only_adds=True)
def take_mail(*, by: Actor, mail_id: UUID, letter: Letter) -> "Contact | None":
    """Make one contact of a mail, about the force's general service, of a person known only by the sender's address.

    The mail itself and its files are attached. None where something came of the mail before, or staff decided
    meanwhile that it joins another.
    """
    mail = waiting(mail_id, locked=False)
    if mail is None or mail.decision == Decision.THEIRS:
        nothing_new()
        return None
    contact = _write_contact(by, letter)
    attach(by, contact, mail, letter)
    if new_words_of(letter):
        keep_words(by, mail, letter)
    settle(mail, Became.CONTACT, letter, contact=contact)
    announce(MailTaken(contact_id=contact.pk, person_id=contact.person_id, mail_id=mail.pk), by=by)
    return contact


def _write_contact(by: Actor, letter: Letter) -> "Contact":
    service, answers = general_report(all_said_in(letter), seed := secrets.token_bytes(SEED_BYTES))
    return write_report(
        by=by,
        draft=OpenDraft(new_id(), service.code, service.version, seed, answers),
        person=_record_sender(by, letter),
        came=Came(channel=Channel.EMAIL, from_owner=False, language=letter.language),
    )


def _record_sender(by: Actor, letter: Letter) -> "Person":
    """Begin the record of who a mail says it is from. Nobody proved it, so nothing is ever sent to that address."""
    handle = GivenHandle(kind=HandleKind.EMAIL, value=letter.address, safety=Safety.NOT_SURE, by_owner=False)
    handles = [handle] if looks_like_email(letter.address) else []
    return record_person(by=by, name=tidy(letter.name)[:LONGEST_NAME], handles=handles)
