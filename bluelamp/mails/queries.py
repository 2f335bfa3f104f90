"""Reading which mails came in, and what came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast
from uuid import UUID

from django.db.models import Q

from bluelamp.contacts.closed import reached_contacts
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.threads import contact_written_to
from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.database.asking import ask, row_of
from bluelamp.foundation.files.checked import checked
from bluelamp.foundation.files.models import File
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.mails.models import Mail, MailWords
from bluelamp.mails.rules import Became, Decision
from bluelamp.mails.waiting import waiting
from bluelamp.people.agreements import agreed_with
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.reports.queries import report_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message

MOST_SHOWN: Final = 50


@dataclass(frozen=True)
class Kept:
    """A mail that nothing came of yet: its bytes as they were handed over, and what staff decided of it, if anything.

    `contact` is what it joins where they decided that it is theirs.
    """

    id: UUID
    content: bytes
    no_return_path: bool
    decision: Decision | None = None
    contact: "Contact | None" = None


@reach("mails.Mail")
def mails_within_reach(by: Actor) -> Q:
    """A held mail is reached by whoever reaches the contact it is held beside, one set aside by who may take it up."""
    if by.kind == Kind.SYSTEM:
        return Q()
    aside = Q(became=Became.SET_ASIDE) if by.may("mails.take_up") else Q(pk=None)
    return aside | Q(became=Became.HELD, contact__in=reached_contacts(by))


def kept_mail(mail_id: UUID) -> Kept | None:
    """Return a mail that waits to be read, None where something came of it already.

    Raises `Damaged` where its bytes are not what was kept.
    """
    mail = waiting(mail_id, locked=False)
    if mail is None:
        return None
    mail.file = cast(File, row_of(File, mail.file_id))
    content = b"".join(checked(mail.file))
    if not mail.decision:
        return Kept(mail.pk, content, mail.no_return_path)
    return Kept(mail.pk, content, mail.no_return_path, Decision(mail.decision), mail.contact)


def any_mail_waits() -> bool:
    """Say whether there is a mail that nothing came of yet."""
    return Mail.objects.filter(became=Became.WAITING).exists()


def came_before(twin: str) -> bool:
    """Say whether something came of the same mail, which came by another way."""
    return bool(twin and ask("SELECT 1 FROM mails_mail WHERE twin = %s LIMIT 1", twin))


def contact_answered(addresses: Iterable[str], names: Iterable[str]) -> "Contact | None":
    """Return the contact that a mail answers, as `contact_written_to` finds it; none where its words were erased."""
    contact = contact_written_to(addresses, names)
    report = report_of(contact) if contact else None
    return None if report is not None and report.is_erased() else contact


def addresses_of(contact: "Contact") -> list[str]:
    """Return the addresses from which its person writes: where we may write to, and where the contact came from."""
    ways = [one for one in agreed_with(contact.person_id) if one.handle.kind == HandleKind.EMAIL]
    by_mail = contact.channel == Channel.EMAIL
    good = (one for one in ways if not one.known.ended and one.terms.safety != Safety.NEVER)
    return [one.handle.value for one in good if by_mail or one.terms.safe]


def words_of_held(mail_id: UUID) -> tuple[str, datetime]:
    """Return what is new in a mail that is held, with its subject, and when it arrived; for the program itself."""
    said = MailWords.objects.select_related("mail").get(mail=mail_id)
    return f"{said.subject}\n{said.new_words or said.words}", said.mail.arrived_at


def new_words_in(messages: Iterable[UUID]) -> dict[UUID, str]:
    """Return what is new in those of some messages that were mails; '' where all of it is."""
    rows = MailWords.objects.filter(mail__message__in=list(messages))
    return dict(rows.values_list("mail__message", "new_words"))


@dataclass(frozen=True)
class Beside:
    """What mails say that are held beside a contact, the oldest first, and what is new in messages by their ids.

    `first` is the subject and what is new of the mail that the contact began with, '' where all of it is.
    """

    held: list[MailWords]
    new: dict[UUID, str]
    first: str = ""


def beside(contact: "Contact", messages: "Iterable[Message]" = ()) -> Beside:
    """Return what stands beside a contact and some of its messages, for whoever was let in to the contact.

    Messages of which all is new are left out.
    """
    ids = [message.pk for message in messages]
    rows = MailWords.objects.exclude(digest_key=b"").select_related("mail").order_by("mail__arrived_at", "pk")
    began = Q(mail__contact=contact, mail__became__in=[Became.HELD, Became.CONTACT])
    found = list(rows.filter(began | Q(mail__message__in=ids)))
    new = {said.mail.message_id: said.new_words for said in found if said.mail.message_id and said.new_words}
    first = next((said for said in found if said.mail.became == Became.CONTACT and said.new_words), None)
    cut = f"{first.subject}\n\n{first.new_words}".strip() if first else ""
    return Beside([said for said in found if said.mail.became == Became.HELD], new, cut)


def held_mail(by: Actor, contact: "Contact", mail_id: UUID) -> Mail:
    """Return a mail that is held beside a contact, and write the look; raise `NoSuchRecord` where there is none."""
    rows = Mail.objects.filter(contact=contact, became=Became.HELD).exclude(said__digest_key=b"")
    return open_record(by, rows, reason=Reason.ANSWERING, pk=mail_id)


def set_aside(by: Actor) -> list[Mail]:
    """Return the newest mails that were set aside, at most 50, with what they say; writes the look."""
    rows = Mail.objects.filter(became=Became.SET_ASIDE).select_related("said").order_by("-arrived_at", "-pk")
    return open_list(by, rows, reason=Reason.QUEUE, most=MOST_SHOWN)


def how_many_set_aside() -> int:
    """Return how many mails are set aside; it says nothing of any of them."""
    return Mail.objects.filter(became=Became.SET_ASIDE).count()


def mail_set_aside(by: Actor, mail_id: UUID) -> Mail:
    """Return one mail that was set aside with what it says, and write the look; raise `NoSuchRecord`."""
    rows = Mail.objects.filter(became=Became.SET_ASIDE).select_related("said")
    return open_record(by, rows, reason=Reason.QUEUE, pk=mail_id)
