"""Reading contacts, already filtered by who may see them."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from bluelamp.contacts.models import CLOSE_REASONS, Attachment, Contact, Message, Notice, Receipt
from bluelamp.contacts.receipt_codes import code_digests, derive_codes
from bluelamp.contacts.rules import Direction, NoticeState, State
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord, Reason, open_record
from bluelamp.foundation.access.reach import reach, within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import row_of
from bluelamp.foundation.files.rules import Kept
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.registers import brought_ids
from bluelamp.staff.queries import sealed_ids

ERASED = b""


@reach("contacts.Contact")
def contacts_within_reach(by: Actor) -> Q:
    """Staff reach their teams' contacts, sealed ones only with leave to; the public reach what their receipt opens.

    Of teams whose work they are offered, they reach what is not sealed. Nobody reaches what is from someone they know.
    What is from sealed people is reached by whoever may see those, in every team, and by nobody else.
    """
    if by.kind == Kind.SYSTEM:
        return Q()
    if by.kind == Kind.PUBLIC:
        return Q(pk__in=by.matters)
    reached = _of_teams(by)
    if by.sees_sealed:
        reached |= Q(person__in=by.sees_sealed, sealed=False)
    return reached & ~Q(person__in=by.shut_out) if by.shut_out else reached


def of_nobody_sealed(person: str = "person") -> Q:
    """Leave out what is from sealed people, by the name of the person's column: for counts that everyone may read."""
    return ~Q(**{f"{person}__in": sealed_ids()})


def _of_teams(by: Actor) -> Q:
    everywhere, sealed = by.may("contacts.see_all_teams"), by.may("contacts.see_sealed")
    own_teams, served = Q(team__in=by.teams), Q(team__in=by.serves, sealed=False)
    if not sealed:
        return Q(sealed=False) if everywhere else served
    if everywhere:
        return Q(sealed=False) | own_teams
    return served | own_teams if by.offered else own_teams


@reach("contacts.Attachment")
def attachments_within_reach(by: Actor) -> Q:
    """A file is reached by whoever reaches the contact it was sent about."""
    return Q(contact__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))


@reach("promises.Promise")
def promises_within_reach(by: Actor) -> Q:
    """A promise is reached by whoever reaches the contact it is about."""
    return Q(matter_id__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))


@reach("people.Consent")
def consents_within_reach(by: Actor) -> Q:
    """A consent is reached by whoever reaches the contact it is about."""
    if by.kind == Kind.SYSTEM:
        return Q()
    return Q(matter_id__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))


@reach("people.SealedName")
def sealed_names_within_reach(by: Actor) -> Q:
    """A sealed name is reached by whoever reaches the contact it was given for; what it says, by nobody alone."""
    return consents_within_reach(by)


@reach("people.KeptAddress")
def kept_addresses_within_reach(by: Actor) -> Q:
    """The address of a connection is reached by whoever reaches the contact that came over it."""
    return consents_within_reach(by)


@reach("people.RightsRequest")
def requests_within_reach(by: Actor) -> Q:
    """What someone asks for by right is reached by whoever reaches the contact in which they did."""
    return consents_within_reach(by)


@reach("tasking.Task")
def tasks_within_reach(by: Actor) -> Q:
    """A task is reached by whoever reaches the contact it is about."""
    return Q(matter_id__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))


@reach("people.Person")
def people_within_reach(by: Actor) -> Q:
    """A person is reached by whoever reaches a contact of theirs, and by the program.

    Who came with a register is reached by all who judge whose records are of one person, but for whom they are kept
    from.
    """
    if by.kind == Kind.SYSTEM:
        return Q()
    reached = Q(pk__in=Contact.objects.filter(contacts_within_reach(by)).values("person"))
    if by.may("people.judge"):
        reached |= Q(pk__in=brought_ids()) & ~Q(pk__in=by.shut_out)
    return reached


@reach("people.Marker")
def markers_within_reach(by: Actor) -> Q:
    """A marker is reached by whoever reaches the person it is on."""
    return (
        Q()
        if by.kind == Kind.SYSTEM
        else Q(person__in=Contact.objects.filter(contacts_within_reach(by)).values("person"))
    )


@reach("people.Handle")
def handles_within_reach(by: Actor) -> Q:
    """A handle is reached by whoever reaches the person it leads to."""
    return markers_within_reach(by)


def contact_for_staff(by: Actor, reference: str, *, reason: Reason = Reason.ANSWERING) -> Contact:
    """Return a contact by its reference and write the look; raise `NoSuchRecord` where it is out of reach."""
    rows: QuerySet[Contact] = Contact.objects.select_related(
        "person", "assigned_to", "team", "rule__team", "rule__skill"
    )
    return open_record(by, rows, reason=reason, reference=reference)


def came_back_at(contact: Contact) -> datetime | None:
    """Return when its person last came back to a contact with their receipt code and memorable word."""
    living = Receipt.objects.filter(contact=contact, dead_at=None)
    return living.values_list("opened_at", flat=True).first()


def references_of_person(by: Actor, contact: Contact, references: Collection[str]) -> set[str]:
    """Return which of these references are of the person of a contact and within reach; it shows nothing of them."""
    rows = Contact.objects.filter(person=contact.person_id, reference__in=references)
    return set(within_reach(by, rows).values_list("reference", flat=True))


def contact_id_within_reach(by: Actor, reference: str) -> UUID:
    """Return the id of a contact and show nothing of it, so that it is no look; raise `NoSuchRecord` out of reach."""
    found = Contact.objects.filter(contacts_within_reach(by), reference=reference).values_list("pk", flat=True).first()
    if found is None:
        raise NoSuchRecord(Contact.objects.filter(reference=reference).values_list("pk", flat=True).first())
    return found


def open_contacts_of(team: str) -> int:
    """Return how many open contacts a team has; it says nothing of any of them, and of sealed people nothing at all."""
    return Contact.objects.filter(of_nobody_sealed(), team=team, closed_at=None).count()


def attachment_for_staff(by: Actor, reference: str, attachment_id: UUID) -> Attachment:
    """Return a file sent about a contact, and write the looks at both; raise `NoSuchRecord` where out of reach."""
    contact = contact_for_staff(by, reference)
    rows: QuerySet[Attachment] = Attachment.objects.select_related("file").filter(contact=contact)
    rows = rows.exclude(file__digest_key=ERASED)
    return open_record(by, rows, reason=Reason.ANSWERING, pk=attachment_id)


def reference_within_reach(by: Actor, contact_id: UUID) -> str:
    """Return the reference of a contact, '' where it went to a team whose contacts someone does not see."""
    found = Contact.objects.filter(contacts_within_reach(by), pk=contact_id).only("reference").first()
    return found.reference if found else ""


def contact_of_receipt(receipt_id: UUID) -> Contact | None:
    """Return the contact that a living receipt opens, None once the receipt is dead."""
    receipt = Receipt.objects.select_related("contact__person").filter(pk=receipt_id, dead_at=None).first()
    return receipt.contact if receipt else None


def code_made_from(seed: bytes, contact_id: UUID) -> str:
    """Return the receipt code that a contact was given, from the seed it was made of; keys may be newer by now."""
    newest, *earlier = derive_codes(seed)
    for code in earlier:
        if Receipt.objects.filter(contact_id=contact_id, code_digest__in=code_digests(code)).exists():
            return code
    return newest


def leads_to_a_receipt(seed: bytes) -> bool:
    """Say whether a receipt, living or dead, was made of a seed."""
    digests = [digest for code in derive_codes(seed) for digest in code_digests(code)]
    return Receipt.objects.filter(code_digest__in=digests).exists()


@dataclass(frozen=True)
class OfCode:
    """The contact that a receipt code belongs to, and whether we answered."""

    contact: Contact
    answered: bool


def contact_with_code(code: str) -> OfCode | None:
    """Return what a living receipt code belongs to, None for a code that opens nothing; it shows nothing of anyone."""
    living = Receipt.objects.select_related("contact").filter(code_digest__in=code_digests(code), dead_at=None)
    receipt = living.first()
    if receipt is None:
        return None
    answers = Message.objects.filter(contact=receipt.contact_id, direction=Direction.TO_PERSON)
    return OfCode(receipt.contact, answers.exists())


def conversation(contact: Contact, *, with_notes: bool) -> list[Message]:
    """Return what was said about a contact, oldest first; notes only for staff."""
    rows = Message.objects.filter(contact=contact).select_related("written_by").order_by("written_at", "pk")
    return list(rows if with_notes else rows.exclude(direction=Direction.NOTE))


def words_of(message: Message) -> str:
    """Return what was said, or that it was erased; the history of the contact says when and why."""
    return _("This was erased.") if message.is_erased() else message.words


def written_at(message_id: UUID) -> datetime | None:
    """Return when something was said, None where it is gone."""
    return Message.objects.filter(pk=message_id).values_list("written_at", flat=True).first()


def closed_since(contact_id: UUID) -> datetime | None:
    """Return since when a contact is closed, None where it is open."""
    return Contact.objects.filter(pk=contact_id).values_list("closed_at", flat=True).first()


def attachments_of(contact: Contact) -> list[Attachment]:
    """Return the files that were sent about a contact and not erased, oldest first."""
    attachments = Attachment.objects.filter(contact=contact).select_related("file").order_by("added_at", "pk")
    return [attachment for attachment in attachments if not attachment.file.is_erased()]


def files_kept(contact: Contact) -> Kept:
    """Return how many files were sent about a contact and not erased, and of how many bytes."""
    rows = Attachment.objects.filter(contact=contact).exclude(file__digest_key=ERASED)
    return Kept(**rows.aggregate(number=Count("pk"), size=Sum("file__size", default=0)))


def has_file(contact: Contact, attachment_id: UUID) -> bool:
    """Say whether the file with this id was sent about a contact and is not erased."""
    return Attachment.objects.filter(contact=contact, pk=attachment_id).exclude(file__digest_key=ERASED).exists()


def attachment_with(attachment_id: UUID, contact: Contact) -> Attachment | None:
    """Return the file with this id, None where there is none; raise `NotAllowed` where it is another contact's."""
    attachment = Attachment.objects.select_related("file").filter(pk=attachment_id).first()
    if attachment is not None and attachment.contact_id != contact.pk:
        raise NotAllowed
    return attachment


def notices_about(messages: Iterable[Message]) -> dict[UUID, Notice]:
    """Return the notices about some messages by the message each is about."""
    ids = [message.pk for message in messages]
    return {notice.message_id: notice for notice in Notice.objects.filter(message__in=ids)}


def oldest_unsent_notice() -> timedelta:
    """Return how long the oldest notice has waited to be sent; 0 where none waits."""
    oldest = Notice.objects.filter(state=NoticeState.DUE).aggregate(at=Min("due_at"))["at"]
    return max(now() - oldest, timedelta(0)) if oldest else timedelta(0)


def contact_with(contact_id: UUID) -> Contact:
    """Return a contact with its person, for the program itself: nobody is shown it."""
    return Contact.objects.select_related("person").get(pk=contact_id)


@dataclass(frozen=True)
class Served:
    """By which way someone came, which team dealt with it, and in which language they read and wrote."""

    channel: str
    team: str
    language: str


def served_in(contacts: Collection[UUID]) -> dict[UUID, Served]:
    """Return how each of some contacts was served, without sealed ones: for counts that everyone may read."""
    rows = Contact.objects.filter(of_nobody_sealed(), pk__in=contacts, sealed=False)
    return {pk: Served(*how) for pk, *how in rows.values_list("pk", "channel", "team", "language")}


def in_danger_of(contacts: Iterable[UUID]) -> set[UUID]:
    """Return those of some contacts that are marked as danger."""
    return set(Contact.objects.filter(pk__in=list(contacts), danger=True).values_list("pk", flat=True))


def message_with(message_id: UUID, contact: Contact) -> Message | None:
    """Return the message a form already sent, None for a new one; raise `NotAllowed` where it is another contact's."""
    message = row_of(Message, message_id)
    if message is not None and message.contact_id != contact.pk:
        raise NotAllowed
    return message


def messages_with(ids: Iterable[UUID]) -> list[Message]:
    """Return messages in the order in which they were written, for the program itself."""
    return list(Message.objects.filter(pk__in=list(ids)).order_by("written_at", "pk"))


def answer_by(by: Actor, contact: Contact, message_id: UUID) -> Message | None:
    """Return an answer about a contact that this member of staff wrote, None where it is no such answer."""
    rows = Message.objects.filter(contact=contact, direction=Direction.TO_PERSON, written_by=by.id)
    return rows.filter(pk=message_id).first()


def close_reasons() -> list[tuple[str, str]]:
    """Return why a contact can be closed: codes and words."""
    return [(str(code), str(words)) for code, words in CLOSE_REASONS]


def open_contacts_with(account_id: UUID) -> int:
    """Return how many contacts that are not closed an account deals with, but for those of sealed people."""
    return Contact.objects.filter(of_nobody_sealed(), assigned_to=account_id).exclude(state=State.CLOSED).count()


def newest_subjects(channel: str, *, most: int) -> Counter[str]:
    """Count what the newest contacts are about that came on a channel: codes, nothing about anyone."""
    newest = Contact.objects.order_by("-pk").values_list("subject", "channel")[:most]
    return Counter(subject for subject, came in newest if came == channel)


def ids_of_people(people: Collection[UUID]) -> set[UUID]:
    """Return the ids of all contacts of some people, for whoever may know of those people."""
    return set(Contact.objects.filter(person__in=people).order_by().values_list("pk", flat=True))
