"""Every search is written down: who, when and how many were found, and the words only encrypted."""

from uuid import uuid4

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.access.look import NoSuchRecord
from bluelamp.foundation.keys.secrets import decrypt_field
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.search.models import Asked
from bluelamp.foundation.search.queries import words_asked

pytestmark = pytest.mark.django_db


def someone(*permissions: str) -> Actor:
    """Return a member of staff."""
    return Actor(kind=Kind.STAFF, id=uuid4(), permissions=frozenset(permissions))


def test_whoever_may_not_search_leaves_nothing() -> None:
    with pytest.raises(NotAllowed):
        note_search(by=someone("contacts.see"), words="bicycle", results=1)
    assert not Asked.objects.exists()


def test_the_ledger_says_who_and_how_many_and_no_word_stands_anywhere() -> None:
    by = someone("search.ask")
    asked = note_search(by=by, words="Sam Okafor", results=3)
    entry = Entry.objects.get(name="search.SearchMade")
    assert (entry.actor_id, entry.operation, entry.facts["results"]) == (by.id, "consulted", 3)
    kept = Asked.objects.get(pk=asked.pk)
    assert "okafor" not in kept.sealed_words.lower()
    assert decrypt_field(kept.sealed_words) == "Sam Okafor"


def test_only_whoever_asked_comes_back_to_it() -> None:
    by = someone("search.ask")
    asked = note_search(by=by, words="Sam Okafor", results=3)
    assert words_asked(by, asked.pk) == "Sam Okafor"
    for other, search_id in ((someone("search.ask"), asked.pk), (by, uuid4())):
        with pytest.raises(NoSuchRecord):
            words_asked(other, search_id)


def test_words_whose_key_is_gone_are_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    by = someone("search.ask")
    asked = note_search(by=by, words="Sam Okafor", results=3)
    monkeypatch.setattr("bluelamp.foundation.keys.secrets.ring", lambda _: (bytes(32),))
    with pytest.raises(NoSuchRecord):
        words_asked(by, asked.pk)
