"""What is measured is searched as staff search, and finds what it should."""

from typing import Final

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contacts_within_reach
from bluelamp.foundation.search.models import Document
from tests.bench.many_contacts import contacts, fill
from tests.bench.search_inside import TYPED, WHO, known_ones, seek, someone, timed

COUNT: Final = 300


@pytest.mark.django_db
def test_every_kind_of_search_finds_what_was_filled_in_and_only_that_within_reach() -> None:
    fill(COUNT)
    assert Contact.objects.count() == Document.objects.count() == COUNT
    known = known_ones(COUNT)
    for who, team in WHO.items():
        reached = set(Contact.objects.filter(contacts_within_reach(someone(who))))
        for typed in TYPED:
            found = [seek(number, made, typed, who) for number, made in enumerate(known[team][::7])]
            assert all(set(results.contacts) <= reached for results in found)
            assert any(results.contacts for results in found) or typed == "a common word and a surname", (typed, who)
    assert len(timed({team: made[:1] for team, made in known.items()})) == len(TYPED) * len(WHO)


def test_the_same_contacts_are_made_each_time() -> None:
    assert list(contacts(50)) == list(contacts(50))
