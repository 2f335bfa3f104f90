"""Reading who was asked and what they said, already filtered by who may see it."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from bluelamp.contacts.closed import reached_contacts
from bluelamp.contacts.events import AnswerWritten, CallTaken, ContactClosed, NoteWritten
from bluelamp.contacts.rules import Channel, State
from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.foundation.keys.secrets import keyed_digests
from bluelamp.foundation.keys.tokens import id_in, token_for
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.acquaintances import whole_of
from bluelamp.surveys.models import Answer, Candidate, FollowUp, Publication, Quote, Sampling
from bluelamp.surveys.rules import (
    ANSWERED_WITHIN,
    HANDED_FOR,
    INVITED_AFTER,
    ONE_IN,
    Fate,
    Span,
    is_open_to_answers,
    quarter_of,
)

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

PURPOSE: Final = "mail"
INVITED: Final = "survey"
TABLET: Final = b"tablet"
MOST_LISTED: Final = 50
MOST_PUBLISHED: Final = 12
COMPLETE_AFTER: Final = INVITED_AFTER + ANSWERED_WITHIN + timedelta(days=1)
DEALT_WITH: Final = tuple(event.event_name() for event in (AnswerWritten, CallTaken, ContactClosed, NoteWritten))
OPEN: Final = Q(ended_at=None) & ~Q(digest_key=b"")


@reach("surveys.Candidate")
def candidates_within_reach(by: Actor) -> Q:
    """Someone of the public reaches what they were invited about; of staff nobody does."""
    if by.kind == Kind.SYSTEM:
        return Q()
    return Q(contact__in=by.matters) if by.kind == Kind.PUBLIC else Q(pk=None)


@reach("surveys.FollowUp")
def follow_ups_within_reach(by: Actor) -> Q:
    """A follow-up is reached by whoever may follow up and reaches the contact, and never by who dealt with it.

    That is whoever has it, or ever answered, noted something, took a call or closed it.
    """
    if by.kind == Kind.SYSTEM:
        return Q()
    if not by.may("surveys.follow_up"):
        return Q(pk=None)
    about = "answer__candidate__contact"
    dealt = Entry.objects.filter(record_id=OuterRef(about), actor_id=by.id, name__in=DEALT_WITH)
    return Q(**{f"{about}__in": reached_contacts(by)}) & ~Q(**{f"{about}__assigned_to": by.id}) & ~Q(Exists(dealt))


def sampling_percent() -> int:
    """Return of how many in a hundred closed contacts the people are invited: none until the force says so."""
    chosen = Sampling.objects.first()
    return chosen.percent if chosen else 0


def quarters_each() -> int:
    """Return of how many quarters figures are published at once: of one until the force says otherwise."""
    chosen = Sampling.objects.first()
    return chosen.quarters if chosen else 1


def publications() -> list[Publication]:
    """Return what was published, the newest first."""
    return list(Publication.objects.order_by("-begins")[:MOST_PUBLISHED])


def span_to_publish() -> Span | None:
    """Return of which quarters figures are to be published next: None while someone can still answer about them.

    The first are those in which a contact was first a candidate, the next those after what was published.
    """
    last = Publication.objects.order_by("-begins").first()
    rows = Candidate.objects.filter(closed_at__gte=midnight(last.ends)) if last else Candidate.objects.all()
    oldest = rows.order_by("closed_at").values_list("closed_at", flat=True).first()
    if oldest is None:
        return None
    span = Span(quarter_of(oldest.astimezone(force_zone()).date()), quarters_each())
    return span if today() - COMPLETE_AFTER >= span.ends else None


def midnight(day: date) -> datetime:
    """Return when a day of the force begins."""
    return datetime.combine(day, time(0), tzinfo=force_zone())


def candidates_due() -> list[Candidate]:
    """Return the candidates whose people are to be invited by now, the longest first."""
    rows = Candidate.objects.filter(fate=Fate.WAITING, closed_at__lte=now() - INVITED_AFTER)
    return list(rows.select_related("contact__person").order_by("closed_at", "pk")[:200])


def was_asked_lately(candidate: Candidate) -> bool:
    """Say whether its person was invited about anything in the last 90 days, whichever record of theirs that was on."""
    people = whole_of(candidate.person_id)
    return Candidate.objects.filter(person__in=people, invited_at__gt=now() - ONE_IN).exists()


def invitation_token(candidate_id: UUID) -> str:
    """Return the word in the address at which an invitation is answered; it tells nothing of whose it is."""
    return token_for(PURPOSE, INVITED, candidate_id)


def invitation_named(token: str) -> Candidate | None:
    """Return what such a word invites to, None where we did not make it."""
    id_ = id_in(PURPOSE, INVITED, token)
    return Candidate.objects.select_related("contact__person").filter(pk=id_).first() if id_ else None


def can_be_answered(candidate: Candidate) -> bool:
    """Say whether an invitation can still be answered: it is not too old, and was not answered."""
    is_open = candidate.fate == Fate.INVITED and is_open_to_answers(candidate.invited_at, at=now())
    return is_open and not Answer.objects.filter(candidate=candidate).exists()


def can_be_handed(contact: "Contact") -> bool:
    """Say whether the tablet can be held out to the person of a contact, of which they spoke to us at the counter.

    Chance drew it, and nobody invited them yet; or it was held out to them before, and not answered.
    """
    if contact.channel != Channel.COUNTER or contact.state != State.CLOSED:
        return False
    candidate = Candidate.objects.filter(contact=contact.pk).first()
    if candidate is None:
        return False
    again = candidate.handed_at is not None and can_be_answered(candidate)
    return again or (candidate.fate == Fate.WAITING and not was_asked_lately(candidate))


def handed_with(code: str) -> Candidate | None:
    """Return what a code opens that was typed on the tablet, None where it opens nothing now."""
    since = now() - HANDED_FOR
    rows = Candidate.objects.filter(code_digest__in=keyed_digests("codes", TABLET, code.encode()), handed_at__gt=since)
    candidate = rows.first()
    return candidate if candidate and can_be_answered(candidate) else None


def is_answered(contact_id: UUID) -> bool:
    """Say whether the person of a contact said how it went, and that was not erased; it says nothing of what."""
    return Answer.objects.filter(candidate__contact=contact_id).exclude(digest_key=b"").exists()


def open_invitation(contact: "Contact") -> str:
    """Return the word with which a person can say how this contact went, '' where they are not asked."""
    candidate = Candidate.objects.filter(contact=contact.pk).first()
    return invitation_token(candidate.pk) if candidate and can_be_answered(candidate) else ""


def count_follow_ups(by: Actor) -> int:
    """Return how many answers wait for a supervisor to read them; every page asks."""
    if not by.may("surveys.follow_up"):
        return 0
    return FollowUp.objects.filter(follow_ups_within_reach(by), OPEN).count()


def follow_ups_open(by: Actor) -> list[FollowUp]:
    """Return at most 50 answers that wait to be read, those due first before others; writes the look."""
    rows = FollowUp.objects.filter(OPEN).select_related("answer__candidate__contact").order_by("due_at", "pk")
    return open_list(by, rows, reason=Reason.FOLLOWING_UP, most=MOST_LISTED)


def follow_up_for(by: Actor, follow_up_id: UUID) -> FollowUp:
    """Return a follow-up with its answer, and write the look; raise `NoSuchRecord` where it is out of reach."""
    rows = FollowUp.objects.select_related("answer__candidate__contact", "ended_by").exclude(digest_key=b"")
    return open_record(by, rows, reason=Reason.FOLLOWING_UP, pk=follow_up_id)


def is_quoted(follow_up: FollowUp) -> bool:
    """Say whether what was written was cleared to be quoted."""
    return Quote.objects.filter(answer=follow_up.answer_id).exists()


def quotes_among(by: Actor, answers: Collection[UUID]) -> dict[UUID, str]:
    """Return what was cleared to be quoted of some answers, at most 50; writes the look.

    Whoever dealt with a contact is never shown what was said of it, not even that.
    """
    rows = FollowUp.objects.filter(answer__in=answers, answer__quote__isnull=False).exclude(answer__words="")
    listed = open_list(by, rows.select_related("answer").order_by("pk"), reason=Reason.FOLLOWING_UP, most=MOST_LISTED)
    return {each.answer_id: each.answer.words for each in listed}


def outcomes() -> dict[str, str]:
    """Return how calling back can end, in words by their codes."""
    return {code: str(label) for code, label in FollowUp._meta.get_field("outcome").choices or ()}
