"""The outbound gate: a neutral notice leaves only as was agreed, which is decided again when it is sent."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import translation

from bluelamp.contacts.actions.notice_ends import end, end_notice, have_them_told, try_again
from bluelamp.contacts.actions.sendings import known_by_now, send_text
from bluelamp.contacts.events import NoticePrepared
from bluelamp.contacts.gate import Decision
from bluelamp.contacts.gate_events import NoticeHeldBack
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.mail_addresses import letter_name, reply_address
from bluelamp.contacts.models import Message, Notice
from bluelamp.contacts.rules import (
    ENGLISH,
    NOTICE_LEASE,
    NOTICE_TRIES,
    Channel,
    NoticeState,
    Refusal,
)
from bluelamp.contacts.texting import decide_answer
from bluelamp.contacts.threads import names_heard
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.email.smtp import From, Letter, send_email
from bluelamp.knowledge.templates import ANSWER, NOTICE, Said, said_by
from bluelamp.people.terms import next_open
from bluelamp.staff.senders import EMAIL, sender_of

ENDED_BY = {
    Outcome.TAKEN: NoticeState.SENT,
    Outcome.IN_DOUBT: NoticeState.UNCERTAIN,
    Outcome.REFUSED: NoticeState.FAILED,
}
GATE = Actor.system("notices.prepare", "notices.end", "tasking.ask")


@action(may="notices.prepare", announces=NoticePrepared)
def prepare_notice(*, by: Actor, message: Message, owed: bool = True) -> Notice:
    """Put a notice about an answer in the queue, or write down why the gate refuses it; once for each answer.

    One that may leave later waits for that time. Of one that is `owed` and may never leave, whoever has the contact is
    asked to tell the person.
    """
    notice, is_new = Notice.objects.get_or_create(message=message, defaults={"contact": message.contact, "owed": owed})
    if not is_new:
        nothing_new()
        return notice
    contact = message.contact
    decision = decide_answer(contact)
    later, refusal = _later(decision), _refusal(decision)
    if later is not None:
        hold_back_notice(by=by, notice=notice, until=later)
    elif refusal is not None:
        end(notice, NoticeState.REFUSED, refusal)
        have_them_told(by, notice, refusal)
    announce(
        NoticePrepared(
            contact_id=contact.pk, person_id=contact.person_id, notice_id=notice.pk, refusal=None if later else refusal
        ),
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
        rows = Notice.objects.select_for_update(skip_locked=True, of=("self",)).select_related("contact", "message")
        notice = rows.filter(state=NoticeState.DUE, due_at__lte=now()).order_by("due_at").first()
        if notice is not None:
            notice.state, notice.attempts = NoticeState.SENDING, notice.attempts + 1
            notice.leased_until = now() + NOTICE_LEASE
            notice.save(update_fields=["state", "attempts", "leased_until"])
        return notice


def end_abandoned_notices() -> int:
    """End each notice whose sender was killed on the way, and return how many: it may have left."""
    abandoned = Notice.objects.filter(state=NoticeState.SENDING, leased_until__lt=now())
    for notice in abandoned.select_related("contact", "message"):
        _end_by(notice, Outcome.IN_DOUBT)
    return len(abandoned)


def _said(notice: Notice) -> Said:
    """Return what a notice says to whoever reads our pages in a language; its address opens them in the same.

    Whoever came to us by e-mail has no code to read the answer with: the answer itself goes out.
    """
    language, address = notice.contact.language, f"{settings.ADDRESS}/track/"
    with translation.override(language):
        if notice.contact.channel == Channel.EMAIL:
            return said_by(ANSWER, answer=notice.message.words)
        return said_by(NOTICE, address=address if language == ENGLISH else f"{address}?language={language}")


def _send(notice: Notice) -> None:
    if notice.message.is_erased():
        end_notice(by=GATE, notice=notice, state=NoticeState.FAILED, refusal=None)
        return
    decision = decide_answer(notice.contact)
    if (later := _later(decision)) is not None:
        hold_back_notice(by=GATE, notice=notice, until=later)
        return
    if (refusal := _refusal(decision)) is not None:
        end_notice(by=GATE, notice=notice, state=NoticeState.REFUSED, refusal=refusal)
        return
    assert decision.about is not None
    if notice.contact.channel == Channel.SMS:
        outcome = send_text(notice, decision)
    else:
        outcome = send_email(_letter(notice, decision.about.handle.value), sender=_neutral_sender())
    _end_by(notice, outcome)


def _end_by(notice: Notice, outcome: Outcome) -> None:
    """Write down what became of a notice that was handed over, or let it wait for another try."""
    with transaction.atomic():
        Notice.objects.select_for_update().get(pk=notice.pk)
        known = known_by_now(notice, outcome)
        became = _state_of(known, last=notice.attempts >= NOTICE_TRIES) if isinstance(known, Outcome) else known
        if became is None:
            _put_back(notice, counted=known == Outcome.NOT_TAKEN)
        else:
            end_notice(by=GATE, notice=notice, state=became, refusal=None)


def _state_of(outcome: Outcome, *, last: bool) -> NoticeState | None:
    """Return what a notice has become by an outcome, None where it is to be tried again."""
    if outcome == Outcome.NOT_TAKEN and last:
        return NoticeState.FAILED
    return ENDED_BY.get(outcome)


def _letter(notice: Notice, to: str) -> Letter:
    said = _said(notice)
    by_mail = notice.contact.channel == Channel.EMAIL
    return Letter(
        to=to,
        subject=said.title,
        text=said.words,
        message_id=letter_name(notice.pk),
        reply_to=reply_address(notice.contact_id) if by_mail else "",
        answers=tuple(names_heard(notice.contact_id)) if by_mail else (),
    )


@action(may="notices.prepare", announces=NoticeHeldBack)
def hold_back_notice(*, by: Actor, notice: Notice, until: datetime) -> Notice:
    """Let a notice wait for a time of the week that was agreed; it does not count as tried."""
    notice.state, notice.leased_until, notice.due_at = NoticeState.DUE, None, until
    notice.attempts = max(notice.attempts - 1, 0)
    notice.save(update_fields=["state", "leased_until", "attempts", "due_at"])
    contact = notice.contact
    announce(
        NoticeHeldBack(
            contact_id=contact.pk, person_id=contact.person_id, notice_id=notice.pk, refusal=Refusal.NOT_NOW
        ),
        by=by,
    )
    return notice


def _put_back(notice: Notice, *, counted: bool) -> None:
    """Let a notice wait for another try; one that no server was there for does not count as tried."""
    notice.attempts -= 0 if counted else 1
    try_again(notice)


def _neutral_sender() -> From | None:
    """Return whom every notice is from that the force chose one for: it never tells what it is about."""
    chosen = sender_of(EMAIL)
    return From(chosen.address, chosen.name) if chosen else None


def _refusal(decision: Decision) -> Refusal | None:
    return decision.says.reason if isinstance(decision.says, Refused) else None


def _later(decision: Decision) -> datetime | None:
    """Return when a notice may leave that may not now, None where it may now or never."""
    if _refusal(decision) != Refusal.NOT_NOW or decision.about is None:
        return None
    return next_open(decision.about.terms, now(), force_zone())
