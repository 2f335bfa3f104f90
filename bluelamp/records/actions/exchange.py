"""Sending a report to the records system, and noting what they say of it."""

from typing import Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.work.jobs import ask_for, job
from bluelamp.gateways.records.adapter import Adapter, Answer, Held, NotThere, Refused, Sheet
from bluelamp.gateways.records.connected import connected, is_connected
from bluelamp.records.events import AnswerNoted, ReportKeptBack, ReportSent
from bluelamp.records.models import Filing
from bluelamp.records.queries import filing_by_id, why_kept_back
from bluelamp.records.rules import AT_REST, TRIES, Answered, Standing, State, WhyKept, after, is_news, tries_again
from bluelamp.records.says import Says, digest_of, is_as_sent, says_of

EXCHANGES: Final = Actor.system("records.exchange")


class NotSettled(Exception):
    """It is not known how a report stands there, or it waits; it is tried again later."""


def ask_to_bring_over(filing: Filing) -> None:
    """Have a report sent, or brought up to date, behind all that is asked for it already."""
    ask_for(bring_over, subject=filing.pk, filing=str(filing.pk))


@job(_("Send a report to the records system"), tries=2 * TRIES, outside=True)
def bring_over(filing: str) -> None:
    """Bring a report to where the records system holds it as it is now; raise `NotSettled` to be tried again.

    Where it may have been sent before, they are asked first what they hold: a report is never sent blindly twice.
    """
    standing = filing_by_id(UUID(filing))
    if standing is None or standing.state in AT_REST or not is_connected():
        return
    if sending_shut():
        raise NotSettled
    adapter = connected()
    if standing.state == State.UNKNOWN:
        standing = ask_what_they_hold(adapter, standing)
    if standing.state in (State.WAITING, State.HELD):
        standing = _send(adapter, standing)
    if tries_again(standing.standing):
        raise NotSettled


def ask_what_they_hold(adapter: Adapter, filing: Filing) -> Filing:
    """Ask the records system about a report, note what it says, and return how it stands then."""
    return note_answer(by=EXCHANGES, filing=filing, answer=adapter.look_up(filing.contact.reference))


def differs_there(filing: Filing) -> bool:
    """Say whether what they hold of a report is not what it says now."""
    says = says_of(filing.contact)
    return says is None or filing.held_version < filing.version or not is_as_sent(says, bytes(filing.digest))


def _send(adapter: Adapter, filing: Filing) -> Filing:
    says, why = says_of(filing.contact), why_kept_back(filing)
    if says is None or why is not None:
        return keep_back(by=EXCHANGES, filing=filing, because=why or WhyKept.ERASED)
    if filing.state == State.HELD and not differs_there(filing):
        return filing
    number = filing.number
    sent = begin_sending(by=EXCHANGES, filing=filing, says=says)
    sheet = Sheet(sent.contact.reference, sent.version, says)
    answer = adapter.update(number, sheet) if number else adapter.create(sheet)
    return note_answer(by=EXCHANGES, filing=sent, answer=answer)


@action(may="records.exchange", announces=ReportSent)
def begin_sending(*, by: Actor, filing: Filing, says: Says) -> Filing:
    """Write down that a report goes there now, and that it is not known what becomes of it, before anything leaves."""
    kept = _held_row(filing)
    if not is_as_sent(says, bytes(kept.digest)):
        kept.version, kept.digest = kept.version + 1, digest_of(says)
    kept.state, kept.since = State.UNKNOWN, now()
    kept.save()
    sent = ReportSent(
        contact_id=kept.contact_id,
        person_id=kept.contact.person_id,
        filing_id=kept.pk,
        version=kept.version,
        asked_by=kept.asked_by_id,
    )
    announce(sent, by=by)
    return kept


@action(may="records.exchange", announces=AnswerNoted)
def note_answer(*, by: Actor, filing: Filing, answer: Answer) -> Filing:
    """Note what the records system said of a report, and return how it stands then.

    Where it stands otherwise by now than when they were asked, the answer is too old and changes nothing. What is the
    same as before is no news.
    """
    kept = _held_row(filing)
    before, answered = kept.standing, _answered(answer)
    if before != filing.standing:
        nothing_new()
        return kept
    _stand(kept, _after(before, answer))
    if kept.state != before.state:
        kept.since = now()
    kept.save()
    if is_news(before, kept.standing):
        noted = AnswerNoted(
            contact_id=kept.contact_id, person_id=kept.contact.person_id, filing_id=kept.pk, answered=answered
        )
        announce(noted, by=by)
    else:
        nothing_new()
    return kept


@action(may="records.exchange", announces=ReportKeptBack)
def keep_back(*, by: Actor, filing: Filing, because: WhyKept) -> Filing:
    """Send nothing more of a report, and say why; what they said of it is forgotten."""
    kept = _held_row(filing)
    if kept.state == State.KEPT_BACK and kept.kept_because in (because, WhyKept.ERASED):
        nothing_new()
        return kept
    kept.state, kept.since, kept.kept_because, kept.reason = State.KEPT_BACK, now(), because, ""
    kept.save()
    event = ReportKeptBack(
        contact_id=kept.contact_id, person_id=kept.contact.person_id, filing_id=kept.pk, because=because
    )
    announce(event, by=by)
    return kept


def _held_row(filing: Filing) -> Filing:
    rows = Filing.objects.select_for_update(of=("self",)).select_related("contact__person")
    return rows.get(pk=filing.pk)


def _after(before: Standing, answer: Answer) -> Standing:
    if isinstance(answer, Held):
        return after(before, Answered.HELD, number=answer.number, version=answer.version)
    if isinstance(answer, Refused):
        return after(before, Answered.REFUSED, reason=answer.reason)
    return after(before, _answered(answer))


def _answered(answer: Answer) -> Answered:
    if isinstance(answer, Held):
        return Answered.HELD
    if isinstance(answer, Refused):
        return Answered.REFUSED
    return Answered.NOT_THERE if isinstance(answer, NotThere) else Answered.UNKNOWN


def _stand(kept: Filing, standing: Standing) -> None:
    if standing.version > kept.version:
        kept.digest = b""  # theirs is from before a restore: nobody here knows what it says
    kept.state, kept.number, kept.reason = standing.state, standing.number, standing.reason
    kept.version, kept.held_version, kept.tries = standing.version, standing.held_version, standing.tries
