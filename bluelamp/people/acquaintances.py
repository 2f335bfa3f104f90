"""Reading which members of staff know a person and are kept from their records, and what they tried all the same."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.judgements import of_one_person_with
from bluelamp.people.models import ACQUAINTED, Acquaintance
from bluelamp.staff.events import EntryRefused
from bluelamp.staff.keeping_out import keep_out

TRIES_SHOWN_FOR: Final = timedelta(days=90)
MOST_TRIES: Final = 50


@dataclass(frozen=True)
class Known:
    """An acquaintance that holds, and when its member of staff tried all the same to open something of the person."""

    acquaintance: Acquaintance
    tries: list[datetime]


def acquaintances_of(person_id: UUID, wanted: set[UUID]) -> list[Known]:
    """Return who knows a person or another record of theirs, by name; `wanted` are ids of what is theirs."""
    rows = Acquaintance.objects.filter(person__in=whole_of(person_id), ended_at=None)
    holding = list(rows.select_related("account", "noted_by").order_by("account__name", "pk"))
    tries = _tries({one.account_id for one in holding}, {str(each) for each in wanted}) if holding else {}
    return [Known(one, tries.get(one.account_id, [])) for one in holding]


def ways_to_be_acquainted() -> list[tuple[str, str]]:
    """Return how someone can know a person: codes and words."""
    return [(str(code), str(words)) for code, words in ACQUAINTED]


def whole_of(person_id: UUID) -> set[UUID]:
    """Return all records that are of one person with this one, and itself."""
    return {person_id, *of_one_person_with(person_id)}


def keep_shut_out(whole: set[UUID]) -> None:
    """Keep whoever knows one of these, which are all records of one person, from each of them, and nobody else."""
    holding = Acquaintance.objects.filter(person__in=whole, ended_at=None)
    accounts = set(holding.order_by().values_list("account", flat=True))
    keep_out(accounts, people=whole)


def _tries(accounts: set[UUID], wanted: set[str]) -> dict[UUID, list[datetime]]:
    """Return when each of some accounts was refused one of some records lately, the newest first."""
    refused = Entry.objects.filter(
        name=EntryRefused.event_name(), actor_id__in=accounts, at__gt=now() - TRIES_SHOWN_FOR
    )
    found: dict[UUID, list[datetime]] = {account: [] for account in accounts}
    for entry in refused.order_by("-at", "-pk"):
        if entry.actor_id and entry.facts.get("wanted_id") in wanted and len(found[entry.actor_id]) < MOST_TRIES:
            found[entry.actor_id].append(entry.at)
    return found
