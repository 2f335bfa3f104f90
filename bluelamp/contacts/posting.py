"""Answers by letter: whether one may go now, to where, what it looks like, and which are to be posted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils import translation

from bluelamp.contacts.gate import Decision, decide_about
from bluelamp.contacts.gate_rules import Allowed, Kind, Refused, Way
from bluelamp.contacts.models import WHY_CAME_BACK, Contact, Message, Posting
from bluelamp.contacts.posting_rules import ON_ITS_WAY, TO_POST, PostingState
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.contacts.rules import Refusal
from bluelamp.foundation.access.look import NoSuchRecord, Reason, note_list
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import pdf_of
from bluelamp.gateways.post.letter import Letter, letter_as_pdf, page_of
from bluelamp.knowledge.templates import LETTER, LETTER_NEUTRAL, Said, said_by
from bluelamp.people.agreements import agreed_on
from bluelamp.staff.queries import the_force

MOST: Final = 100


@dataclass(frozen=True)
class ToPost:
    """A letter that waits, and what the gate says of it now."""

    posting: Posting
    decision: Decision

    @property
    def may_go(self) -> bool:
        """Whether the gate lets it go now."""
        return isinstance(self.decision.says, Allowed)


def why_letters_come_back() -> list[tuple[str, str]]:
    """Return what an envelope can say: codes and words."""
    return [(str(code), str(words)) for code, words in WHY_CAME_BACK]


def decide_letter(contact: Contact, *, handle_id: UUID | None = None) -> Decision:
    """Decide whether an answer may go by letter now, to the postal address that is named, else the one given last.

    What is addressed to nobody is opened by anybody: without a name there is no letter.
    """
    if not contact.person.name:
        return Decision(Refused(Refusal.NO_HANDLE, ways_left=()), None)
    decision = decide_about(contact, Kind.ANSWER, Way.LETTER, handle_id=handle_id)
    if handle_id and (decision.about is None or decision.about.handle.pk != handle_id):
        return Decision(Refused(Refusal.NO_HANDLE, ways_left=()), None)
    return decision


def posting_of(contact: Contact, posting_id: UUID) -> Posting:
    """Return a letter about a contact; raise `NoSuchRecord` where there is none, or its words were erased."""
    found = _readable().filter(contact=contact, pk=posting_id).first()
    if found is None:
        raise NoSuchRecord(posting_id)
    return found


def posting_under_way(message: Message) -> Posting | None:
    """Return the letter with an answer that waits or was posted, None where none did or it came back."""
    return Posting.objects.filter(message=message, state__in=ON_ITS_WAY).first()


def postings_about(messages: Iterable[Message]) -> dict[UUID, Posting]:
    """Return what became of each answer that was to go by letter, the last time it was, by the message."""
    rows = Posting.objects.filter(message__in=[message.pk for message in messages]).select_related("posted_by")
    return {posting.message_id: posting for posting in rows.order_by("asked_at", "pk")}


def letters_to_post(by: Actor) -> list[ToPost]:
    """Return the letters within reach that wait to be printed or posted, the oldest first. Writes the look."""
    rows = _within(by).filter(state__in=TO_POST).order_by("asked_at", "pk")[:MOST]
    return [ToPost(each, decide_letter(each.contact, handle_id=each.handle_id)) for each in _shown(by, rows)]


def count_to_post(by: Actor) -> int:
    """Return how many letters within reach wait to be printed or posted, at most as many as are shown."""
    return _within(by).filter(state__in=TO_POST)[:MOST].count()


def letters_posted(by: Actor, reference: str = "") -> list[Posting]:
    """Return the letters within reach that were posted last, or the one whose envelope shows this. Writes the look."""
    rows = _within(by).filter(state=PostingState.POSTED)
    rows = rows.filter(reference=reference) if reference else rows
    return _shown(by, rows.order_by("-posted_on", "-pk")[:MOST])


def pdf_of_letter(by: Actor, posting: Posting, says: Allowed) -> bytes:
    """Return a letter as it is printed now, and write the look at the address. Raises `NoPaper`."""
    contact = posting.contact
    assert posting.handle_id is not None
    handle = agreed_on(by, contact.person_id, posting.handle_id, reason=Reason.PRINTING).handle
    return letter_as_pdf(_letter(posting, handle.value, is_neutral=says.neutral_sender))


def sample_answer(words: str, *, language: str) -> bytes:
    """Return how an answer looks as a letter that may tell who writes, as a PDF. Raises `NoPaper`."""
    force = the_force()
    with translation.override(language):
        said = said_by(LETTER, answer=words, force=force.name if force else "")
    return sample_letter(said, is_neutral=False, language=language)


def sample_letter(said: Said, *, is_neutral: bool, language: str) -> bytes:
    """Return how some words look as a letter to somebody made up, as a PDF. Raises `NoPaper`."""
    name, address, force = "Sam Okafor", "1 Mill Lane, Harrowmere, HM1 2AB", the_force()
    letter = Letter(
        name=name,
        address=address,
        reference="K7PM-2XQD",
        on=today(),
        head=force.name if force and not is_neutral else "",
        title="" if is_neutral else said.title,
        paragraphs=tuple(said.paragraphs()),
        language=language,
    )
    return pdf_of(page_of(letter))


def _letter(posting: Posting, address: str, *, is_neutral: bool) -> Letter:
    """Return an answer as a letter: we add nothing that tells who writes, unless that was agreed."""
    contact, words, force = posting.contact, posting.message.words, the_force()
    name = force.name if force else ""
    with translation.override(contact.language):
        said = said_by(LETTER_NEUTRAL, answer=words) if is_neutral else said_by(LETTER, answer=words, force=name)
    return Letter(
        name=contact.person.name,
        address=address,
        reference=posting.reference,
        on=today(),
        head="" if is_neutral else name,
        title="" if is_neutral else said.title,
        paragraphs=tuple(said.paragraphs()),
        language=contact.language,
    )


def _readable() -> QuerySet[Posting]:
    rows = Posting.objects.select_related("message", "contact__person", "contact__team", "asked_by", "posted_by")
    return rows.exclude(message__digest_key=b"")


def _within(by: Actor) -> QuerySet[Posting]:
    return _readable().filter(contact__in=Contact.objects.filter(contacts_within_reach(by)).values("pk"))


def _shown(by: Actor, rows: QuerySet[Posting]) -> list[Posting]:
    shown = list(rows)
    note_list(by, list({each.contact_id: each.contact for each in shown}.values()), Contact, Reason.PRINTING)
    return shown
