"""Makes a small ledger, changes it one way after another, and counts what is found; runs with a server's settings."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from itertools import cycle, islice
from typing import Any, Final

from django.conf import settings
from django.db import IntegrityError, connection, transaction

from bluelamp.contacts.tests.scenarios import a_desk, a_sent_file, answered, more_words
from bluelamp.foundation.ledger.models import Entry, Head, Sealed
from bluelamp.foundation.ledger.proof.faults import Fault, KeptHead, Tally
from bluelamp.foundation.ledger.proof.whole import find_faults
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.reports.tests.scenarios import a_burglary_reported, an_anonymous_report
from bluelamp.staff.models import Account
from tests.proofs.every_byte import rounds_of_bytes
from tests.proofs.remaking import CLEVER
from tests.proofs.stored_values import let_go_of_triggers, run
from tests.proofs.tampering import SIMPLE, Found, Ledger, Tampering

ENTRIES: Final = 200
BYTES_TO_ONE_OTHER: Final = 9


def print_found(count: int) -> None:
    """Print what `found_of` returns, as JSON."""
    print(json.dumps(found_of(count)))


def found_of(count: int) -> dict[str, Any]:
    """Make a ledger, change it so many times, each time from what it was at first, and leave nothing behind.

    Returns what was found and counted before anything was changed, and, by kind of change, how often it was refused by
    the database, not found, or not named.
    """
    with _undone():
        ledger = _small_ledger(random.Random(count))
        told = _untouched(ledger)
        let_go_of_triggers()
        outcomes = {outcome: Counter[str]() for outcome in ("refused", "not found", "not named")}
        for kind, tampering in islice(_tamperings(ledger), count):
            outcome = _outcome(ledger, tampering)
            if outcome is not None:
                outcomes[outcome][kind] += 1
    return told | outcomes


def _small_ledger(chance: random.Random) -> Ledger:
    desk = Account.objects.order_by("pk").first() or a_desk()
    heads = []
    while Entry.objects.count() < ENTRIES:
        contact = a_burglary_reported(phone="07700 900982", phone_safe="not_safe").contact
        answered(contact, desk)
        more_words(contact)
        seal_waiting()
        heads.append(Head.objects.get())
        a_sent_file(contact)
        an_anonymous_report()
        seal_waiting()
        heads.append(Head.objects.get())
    entries = list(Sealed.objects.order_by("position").values_list("entry_id", flat=True))
    return Ledger([entry.hex if settings.ON_SQLITE else entry for entry in entries], heads, chance)


def _untouched(ledger: Ledger) -> dict[str, Any]:
    tally = Tally()
    faults = [str(fault) for fault in find_faults([KeptHead("before", head) for head in ledger.heads], tally)]
    return {"false alarms": faults} | asdict(tally)


def _tamperings(ledger: Ledger) -> Iterator[tuple[str, Tampering]]:
    """Yield kinds of changes without end: bytes, and between them one of the others after the other."""
    others = cycle([*SIMPLE, *CLEVER])
    for number, byte in enumerate(rounds_of_bytes(ledger)):
        if number % BYTES_TO_ONE_OTHER == 0:
            other = next(others)
            yield other.__name__, other
        yield byte.kind, byte


def _outcome(ledger: Ledger, tampering: Tampering) -> str | None:
    """Return what went wrong with finding one change, None where nothing did."""
    try:
        with transaction.atomic():
            expected = tampering(ledger)
            first = _first_fault(expected)
            transaction.set_rollback(True)
    except IntegrityError:
        return "refused"
    if first is None:
        return "not found"
    return None if expected.is_named_by(first) else "not named"


def _first_fault(expected: Found) -> Fault | None:
    with closing(find_faults(expected.kept, Tally())) as faults:
        return next(faults, None)


@contextmanager
def _undone() -> Iterator[None]:
    """Undo at the end whatever was done, and let nothing but triggers stand in the way of it meanwhile."""
    if settings.ON_SQLITE:
        run("PRAGMA foreign_keys = OFF")
        run("PRAGMA ignore_check_constraints = ON")
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    connection.close()
