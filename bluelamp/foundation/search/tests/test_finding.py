"""What is found is what a plain look at everything finds, newest first, and the work has an end."""

from collections.abc import Iterable
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bluelamp.foundation.search import finding
from bluelamp.foundation.search.finding import find_records
from bluelamp.foundation.search.keys import key_of
from bluelamp.foundation.search.models import Document
from bluelamp.foundation.search.passages import WORD, Term

pytestmark = pytest.mark.django_db
REACHES = ("desk", "harbour")
Records = list[tuple[str, frozenset[str]]]
RECORDS = st.lists(st.tuples(st.sampled_from(REACHES), st.frozensets(st.sampled_from("abc"))), max_size=30)
NEEDS = st.lists(st.frozensets(st.sampled_from("abcd"), min_size=1), min_size=1, max_size=3)


def lay(records: Records) -> None:
    """Put records in the index, each a reach and its words, oldest first."""
    Document.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_posting")
        postings = [
            (key_of(reach, Term(WORD, word)), place)
            for place, (reach, words) in enumerate(records, 1)
            for word in words
        ]
        if postings:
            cursor.executemany("INSERT INTO search_posting (key, place) VALUES (%s, %s)", postings)
    Document.objects.bulk_create(
        [Document(place=place, record_id=UUID(int=place)) for place in range(1, len(records) + 1)]
    )


def places(reaches: Iterable[str], needs: Iterable[Iterable[str]], *, before: int | None = None) -> list[int]:
    """Return the places of the ten newest that are found."""
    terms = [[Term(WORD, word) for word in need] for need in needs]
    return list(find_records(reaches, terms, before=before, most=10).records.values())


@pytest.mark.parametrize("windows", [(200, 2_000, 20_000), (1, 3, 60)])
def test_it_finds_what_a_look_at_everything_finds(windows: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "WINDOWS", windows)

    @hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(RECORDS, NEEDS, st.frozensets(st.sampled_from(REACHES)), st.none() | st.integers(0, 32))
    def check(records: Records, needs: list[frozenset[str]], reaches: frozenset[str], before: int | None) -> None:
        lay(records)
        expected = [
            place
            for place, (reach, words) in enumerate(records, 1)
            if reach in reaches and all(words & need for need in needs) and (before is None or place < before)
        ]
        assert places(reaches, needs, before=before) == expected[::-1][:10]

    check()


def test_it_gives_up_far_back_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "WINDOWS", (2, 4, 8))
    lay([("desk", frozenset("ab")), *([("desk", frozenset("a")), ("desk", frozenset("b"))] * 20)])
    needs = [[Term(WORD, "a")], [Term(WORD, "b")]]
    found = find_records(["desk"], needs, before=None, most=10)
    assert (found.records, found.cut_short) == ({}, True)
    assert not find_records(["desk"], needs[:1], before=None, most=10).cut_short


def test_no_need_and_no_reach_find_nothing() -> None:
    lay([("desk", frozenset("a"))])
    assert places(["desk"], []) == places([], ["a"]) == []
