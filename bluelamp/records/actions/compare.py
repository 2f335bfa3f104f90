"""Asking the records system about every report that should be there, and putting right what differs."""

from collections import Counter
from typing import Final

from bluelamp.foundation.access.action import action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.gateways.records.adapter import Adapter, Held, Unknown
from bluelamp.gateways.records.connected import connected, is_connected
from bluelamp.records.actions.exchange import EXCHANGES, ask_to_bring_over, differs_there, note_answer
from bluelamp.records.events import RecordsCompared
from bluelamp.records.models import Comparison, Filing
from bluelamp.records.queries import filings_to_compare
from bluelamp.records.rules import NONE_IN_A_ROW, Found, found

CHANGED: Final = "changed"
CUT_SHORT: Final = "cut_short"


def compare_records() -> Comparison | None:
    """Ask about every report that should be there, mend ours, have sent again what is missing or differs there.

    It stops once nobody answers three times in a row. Killed on the way, it begins again: all of it may be repeated.
    None where no records system is connected, or nothing may leave.
    """
    if not is_connected() or sending_shut():
        return None
    adapter, counted, silent = connected(), Counter[str](), 0
    for filing in filings_to_compare():
        result = _compare(adapter, filing, counted)
        counted[result] += 1
        silent = silent + 1 if result == Found.UNSURE else 0
        if silent == NONE_IN_A_ROW:
            counted[CUT_SHORT] = 1
            break
    return note_comparison(by=EXCHANGES, counted=counted)


def _compare(adapter: Adapter, filing: Filing, counted: Counter[str]) -> Found:
    """Compare one report. Where they give no answer, what we knew of it stands."""
    answer = adapter.look_up(filing.contact.reference)
    if isinstance(answer, Unknown):
        return Found.UNSURE
    before = filing.standing
    filing = note_answer(by=EXCHANGES, filing=filing, answer=answer)
    if not isinstance(answer, Held):
        ask_to_bring_over(filing)
    elif differs_there(filing):
        counted[CHANGED] += 1
        ask_to_bring_over(filing)
    return found(before, filing.standing)


@action(may="records.exchange", announces=RecordsCompared, only_adds=True)
def note_comparison(*, by: Actor, counted: Counter[str]) -> Comparison:
    """Write down what a comparison found."""
    numbers = {name: counted[name] for name in (*map(str, Found), CHANGED)}
    comparison = new_row(Comparison, **numbers, cut_short=bool(counted[CUT_SHORT]))
    write_down(comparison)
    announce(RecordsCompared(comparison_id=comparison.pk, cut_short=comparison.cut_short, **numbers), by=by)
    return comparison
