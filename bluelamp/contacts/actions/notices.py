"""The outbound gate: a neutral notice leaves only where the person said that is safe, decided again when it is sent."""

from django.conf import settings
from django.db import transaction

from bluelamp.contacts.events import NoticeEnded, NoticePrepared
from bluelamp.contacts.models import Contact, Message, Notice
from bluelamp.contacts.rules import (
    NOTICE_LEASE,
    NOTICE_TRIES,
    NoticeState,
    Refusal,
    decide_notice,
    try_again_at,
)
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.gateways.email.smtp import From, Outcome, send_email
from bluelamp.knowledge.templates import NOTICE, said_by
from bluelamp.people.queries import email_of
from bluelamp.people.rules import may_be_used
from bluelamp.staff.senders import EMAIL, sender_of

GATE = Actor.system("notices.prepare", "notices.end")


@action(may="notices.prepare", announces=NoticePrepared)
def prepare_notice(*, by: Actor, message: Message) -> Notice:
    """Put a notice about an answer in the queue, or write down why the gate refuses it; once for each answer."""
    notice, is_new = Notice.objects.get_or_create(message=message, defaults={"contact": message.contact})
    if not is_new:
        nothing_new()
        return notice
    refusal = _decide(message.contact)
    if refusal is not None:
        _end(notice, NoticeState.REFUSED, refusal)
    contact = message.contact
    announce(
        NoticePrepared(contact_id=contact.pk, person_id=contact.person_id, notice_id=notice.pk, refusal=refusal),
        by=by,
    )
    return notice


def send_due_notices() -> int:
    """Send every notice that is due, one at a time, and return how many were tried."""
    tried = 0
    while (notice := _take_next()) is not None:
        _send(notice)
        tried += 1
    return tried


def _take_next() -> Notice | None:
    """Lease the next due notice; one left over from a killed process ends in doubt instead of being sent again."""
    with transaction.atomic():
        rows = Notice.objects.select_for_update(skip_locked=True, of=("self",)).select_related("contact")
        notice = rows.filter(state=NoticeState.DUE, due_at__lte=now()).order_by("due_at").first()
        if notice is not None:
            notice.state, notice.attempts = NoticeState.SENDING, notice.attempts + 1
            notice.leased_until = now() + NOTICE_LEASE
            notice.save(update_fields=["state", "attempts", "leased_until"])
        return notice


def end_abandoned_notices() -> int:
    """End in doubt each notice whose sender was killed on the way, and return how many: it may have left."""
    abandoned = Notice.objects.filter(state=NoticeState.SENDING, leased_until__lt=now())
    for notice in abandoned.select_related("contact"):
        end_notice(by=GATE, notice=notice, state=NoticeState.UNCERTAIN, refusal=None)
    return len(abandoned)


def _send(notice: Notice) -> None:
    refusal = _decide(notice.contact)
    if refusal is not None:
        end_notice(by=GATE, notice=notice, state=NoticeState.REFUSED, refusal=refusal)
        return
    handle = email_of(notice.contact.person_id)
    assert handle is not None
    said = said_by(NOTICE, address=f"{settings.ADDRESS}/track/")
    outcome = send_email(
        to=handle.value, subject=said.title, text=said.words, message_id=notice.pk.hex, sender=_neutral_sender()
    )
    if outcome == Outcome.TAKEN:
        end_notice(by=GATE, notice=notice, state=NoticeState.SENT, refusal=None)
    elif outcome == Outcome.IN_DOUBT:
        end_notice(by=GATE, notice=notice, state=NoticeState.UNCERTAIN, refusal=None)
    elif outcome == Outcome.NOT_TAKEN and notice.attempts >= NOTICE_TRIES:
        end_notice(by=GATE, notice=notice, state=NoticeState.FAILED, refusal=None)
    else:
        _put_back(notice, counted=outcome == Outcome.NOT_TAKEN)


@action(may="notices.end", announces=NoticeEnded)
def end_notice(*, by: Actor, notice: Notice, state: NoticeState, refusal: Refusal | None) -> Notice:
    """Write down what became of a notice."""
    _end(notice, state, refusal)
    contact = notice.contact
    announce(
        NoticeEnded(
            contact_id=contact.pk,
            person_id=contact.person_id,
            notice_id=notice.pk,
            state=state,
            refusal=refusal,
        ),
        by=by,
    )
    return notice


def _end(notice: Notice, state: NoticeState, refusal: Refusal | None) -> None:
    notice.state, notice.refusal = state, refusal or ""
    notice.ended_at, notice.leased_until = now(), None
    notice.save(update_fields=["state", "refusal", "ended_at", "leased_until"])


def _put_back(notice: Notice, *, counted: bool) -> None:
    """Let a notice wait for another try; one that no server was there for does not count as tried."""
    notice.state, notice.leased_until = NoticeState.DUE, None
    notice.attempts -= 0 if counted else 1
    notice.due_at = try_again_at(attempts=notice.attempts, at=now())
    notice.save(update_fields=["state", "leased_until", "attempts", "due_at"])


def _neutral_sender() -> From | None:
    """Return whom every notice is from that the force chose one for: it never tells what it is about."""
    chosen = sender_of(EMAIL)
    return From(chosen.address, chosen.name) if chosen else None


def _decide(contact: Contact) -> Refusal | None:
    handle = email_of(contact.person_id)
    usable = may_be_used(safety=handle.safety, given_by_owner=handle.given_by_owner) if handle else None
    return decide_notice(handle_usable=usable, sealed=contact.sealed, training=settings.TRAINING)
