"""Fills a database with as many made-up contacts as asked, and the index with what finds them: in bulk, not by actions.

The words of a report are drawn as in real text: few are in nearly all, most in hardly any.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import connection, models, transaction

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import State, reach_code
from bluelamp.foundation.database.insert import insert_together
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.search.keys import key_of, packed, place_of
from bluelamp.foundation.search.models import Document
from bluelamp.foundation.search.passages import Passage, Term, terms_of
from bluelamp.people.models import Person
from bluelamp.staff.models import Team
from tests.bench.made_up import word

START: Final = datetime(2024, 1, 1, tzinfo=UTC)
SPAN: Final = timedelta(days=365)
TEAMS: Final = ["desk", "small", *(f"team-{number}" for number in range(18))]
SHARES: Final = [60.0, 1.0, *([39 / 18] * 18)]
WORDS, TEXTS, WORDS_IN_TEXT = 30_000, 20_000, 30
LETTERS: Final = "23456789BCDFGHJKMNPQRTVWXY"
BATCH: Final = 500
OPEN: Final = 100  # one in so many waits


@dataclass(frozen=True)
class Made:
    """What one made-up contact is found by."""

    team: str
    name: str
    phone: str
    text: int


def contacts(count: int) -> Iterator[Made]:
    """Yield so many contacts, the same each time."""
    chance = random.Random(12)
    teams = chance.choices(TEAMS, SHARES, k=count)
    for number, team in enumerate(teams):
        name = f"{word(100_000 + chance.randrange(300))} {word(200_000 + chance.randrange(5000))}".title()
        yield Made(team, name, f"07{number:09}", chance.randrange(TEXTS))


def fill(count: int) -> None:
    """Fill an empty, migrated database."""
    with transaction.atomic():
        insert_together(*(new_row(Team, code=code, name=code) for code in TEAMS))
        loader = _Loader(SPAN / count)
        for number, made in enumerate(contacts(count)):
            loader.take(number, made)
        loader.finish()
    _settle()


class _Loader:
    """Takes contacts one by one and writes them in batches."""

    def __init__(self, apart: timedelta) -> None:
        self.apart = apart
        self.rows: dict[type[models.Model], list[models.Model]] = {Contact: [], Document: []}
        # Searching reads the index only; whoever has a name there needs no row of their own.
        self.person = new_row(Person, name="Someone")
        insert_together(self.person)
        self.postings: list[tuple[int, int]] = []
        self.terms: dict[Any, frozenset[Term]] = {}
        self.keys: dict[tuple[str, Term], int] = {}
        with connection.cursor() as cursor:
            cursor.execute("CREATE TEMPORARY TABLE unsorted (key bigint, place bigint)")

    def take(self, number: int, made: Made) -> None:
        """Make the rows of one contact."""
        at = START + self.apart * number
        contact = new_row(
            Contact,
            reference=_reference(number),  # of so many by chance, two would be the same
            person_id=self.person.pk,
            channel="web_report",
            subject="crime",
            team_id=made.team,
            received_at=at,
            state=State.WAITING if number % OPEN == 0 else State.CLOSED,
            closed_at=None if number % OPEN == 0 else at + timedelta(hours=9),
        )
        self._keep(contact, self._found_by(contact.pk, at, made))
        if number % BATCH == BATCH - 1:
            self._write()

    def finish(self) -> None:
        """Write what is left, and put the index in its order."""
        self._write()
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_posting SELECT key, place FROM unsorted ORDER BY key, place")
            cursor.execute("DROP TABLE unsorted")

    def _found_by(self, contact_id: UUID, at: datetime, made: Made) -> Document:
        place, reach = place_of(at, contact_id), reach_code(made.team, sealed=False)
        terms = self._terms_of_text(made.text) | self._terms_of_name(made.name) | _terms(made.phone)
        keys = {self._key(reach, term) for term in terms}
        self.postings += [(key, place) for key in keys]
        return new_row(Document, place=place, record_id=contact_id, keys=packed(keys))

    def _terms_of_text(self, number: int) -> frozenset[Term]:
        if number not in self.terms:
            self.terms[number] = _terms(text(number))
        return self.terms[number]

    def _terms_of_name(self, name: str) -> frozenset[Term]:
        parts = name.split()
        for part in parts:
            if part not in self.terms:
                self.terms[part] = _terms(part, is_name=True)
        return frozenset().union(*(self.terms[part] for part in parts))

    def _key(self, reach: str, term: Term) -> int:
        if term.kind == "phone":
            return key_of(reach, term)
        if (reach, term) not in self.keys:
            self.keys[reach, term] = key_of(reach, term)
        return self.keys[reach, term]

    def _keep(self, *rows: models.Model) -> None:
        for row in rows:
            self.rows[type(row)].append(row)

    def _write(self) -> None:
        for rows in self.rows.values():
            if rows:
                insert_together(*rows)
            rows.clear()
        _copy(self.postings)
        self.postings.clear()


def _reference(number: int) -> str:
    letters = [LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(8)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


def text(number: int) -> str:
    """Return one of the texts that contacts have."""
    chance = random.Random(number)
    ranks = (min(int(chance.paretovariate(0.55)), WORDS) for _ in range(WORDS_IN_TEXT))
    return " ".join(word(rank) for rank in ranks)


def _terms(said: str, *, is_name: bool = False) -> frozenset[Term]:
    return frozenset(terms_of([Passage(where="", text=said, on=START.date(), is_name=is_name)]))


def _copy(postings: list[tuple[int, int]]) -> None:
    with connection.cursor() as cursor:
        if settings.ON_SQLITE:
            cursor.executemany("INSERT INTO unsorted VALUES (%s, %s)", postings)
            return
        with cursor.copy("COPY unsorted (key, place) FROM STDIN") as copy:
            for posting in postings:
                copy.write_row(posting)


def _settle() -> None:
    """Leave the database as it is after a night: on PostgreSQL, vacuumed."""
    with connection.cursor() as cursor:
        if not settings.ON_SQLITE and not connection.in_atomic_block:
            cursor.execute("VACUUM (ANALYZE)")
