"""What can be measured of a running Bluelamp without naming anyone."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluelamp.canary.queries import missing
from bluelamp.contacts.queries import oldest_unsent_notice
from bluelamp.foundation.ledger.queries import ledger_lag, parked_events
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.work.queries import failed_count, overdue_by
from bluelamp.partners.telling import stopped_webhooks
from bluelamp.records.queries import count_for_someone
from bluelamp.site.checks.space import free_bytes
from bluelamp.texts.dead import how_many_dead_letters


@dataclass(frozen=True)
class Measure:
    """One thing measured; `values` by the value of the label `labelled`, or under '' where there is only one."""

    name: str
    help: str
    values: dict[str, float]
    labelled: str = ""


def measures() -> Iterator[Measure]:
    """Measure everything now."""
    lag = ledger_lag()
    yield _one("ledger_waiting_entries", "Entries that have no position yet.", lag.sealer.behind)
    yield _one("ledger_waiting_seconds", "How long the oldest of them has waited.", lag.sealer.age.total_seconds())
    behind = {name: float(one.behind) for name, one in lag.subscribers.items()}
    yield Measure("subscriber_behind_entries", "How many entries a subscriber has not read.", behind, "subscriber")
    yield _one("ledger_parked_events", "Events set aside after five failures.", len(parked_events()))
    yield _one("jobs_overdue_seconds", "How long the oldest job has been due.", overdue_by().total_seconds())
    yield _one("jobs_given_up", "Jobs that were given up.", failed_count())
    yield _one("webhooks_stopped", "Webhooks of partners that wait for someone.", stopped_webhooks())
    yield _one("filings_for_someone", "Reports for the records system that need someone.", count_for_someone())
    yield _one("notices_unsent_seconds", "Age of the oldest notice due.", oldest_unsent_notice().total_seconds())
    yield _one("dead_letters", "Texts of providers that wait for someone.", how_many_dead_letters())
    yield _one("canaries_missing", "Doors through which no canary came for too long.", len(missing()))
    yield _one("sending_shut", "1 while nothing may leave.", 1 if sending_shut() else 0)
    yield _one("disk_free_bytes", "Room left where the data lies.", free_bytes())


def _one(name: str, told: str, value: float) -> Measure:
    return Measure(name, told, {"": value})
