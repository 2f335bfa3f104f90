"""Reads the records once the work behind them is done; runs with a server's settings."""

import time
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Max

from bluelamp.contacts.models import Contact, Notice, Receipt
from bluelamp.contacts.rules import NoticeState
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Bookmark, Entry, Sealed, Waiting
from bluelamp.foundation.ledger.sequencer import newest_position
from bluelamp.people.models import Person
from bluelamp.reports.events import ReportMade
from bluelamp.reports.models import Report
from tests.proofs.books import Books, as_json

PATIENCE_SECONDS, ROUND_SECONDS = 60, 0.3
# A notice that is still being sent when nothing is left to send was on its way when its server was killed.
ROUNDS_TO_SEND = 5


def print_books(*, settle: bool) -> None:
    """Print what the records hold, with what is left to do; `settle` waits for it, but not for ever."""
    if settle:
        _settle()
    print(as_json(_read()))


def _settle() -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    rounds = 0
    while _left_to_do() and time.monotonic() < give_up:
        time.sleep(ROUND_SECONDS)
        rounds += 1
        if rounds % ROUNDS_TO_SEND == 0:
            _let_leases_run_out()


def _let_leases_run_out() -> None:
    """Make it as if two minutes had gone by for what nobody sends any more."""
    if not Notice.objects.filter(state=NoticeState.DUE).exists():
        Notice.objects.filter(state=NoticeState.SENDING).update(leased_until=now() - timedelta(seconds=1))


def _left_to_do() -> int:
    waiting = Notice.objects.filter(state__in=[NoticeState.DUE, NoticeState.SENDING]).count()
    behind = Bookmark.objects.filter(position__lt=newest_position()).count()
    return Waiting.objects.count() + waiting + behind


def _read() -> Books:
    reports = Report.objects.count()
    made = Entry.objects.filter(name=ReportMade.event_name()).values("record_id").annotate(times=Count("id"))
    once = [Contact.objects.count(), Receipt.objects.count(), Person.objects.count(), sum(row["times"] for row in made)]
    sealed, newest = Sealed.objects.count(), Sealed.objects.aggregate(top=Max("position"))["top"] or 0
    notices = Notice.objects.values_list("message_id", "state")
    in_order = Sealed.objects.filter(entry__name=ReportMade.event_name()).order_by("position")
    return Books(
        reports={report_id.hex for report_id in Report.objects.values_list("id", flat=True)},
        in_order=[UUID(facts["report_id"]).hex for facts in in_order.values_list("entry__facts", flat=True)],
        more_than_once=sum(abs(count - reports) for count in once),
        notices={message_id.hex: state for message_id, state in notices},
        unsealed=Entry.objects.count() - sealed,
        gaps=newest - sealed,
        running=_left_to_do(),
    )
