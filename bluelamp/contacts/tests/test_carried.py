"""Words that came with a receipt code and its word in them: whose they are, and how guessing is slowed."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts import carried
from bluelamp.contacts.carried import Shown, shown_in
from bluelamp.foundation.access.tries import count_try
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.tests.scenarios import WORD, Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
SENDER = "+447700900123"


@pytest.fixture
def reported() -> Reported:
    """Someone who has a receipt."""
    a_force_with_teams()
    return a_burglary_reported()


def shown(words: str) -> Shown:
    """Return what some words show."""
    found = shown_in(words, sender=SENDER)
    assert found is not None
    return found


def test_code_and_word_lead_to_their_contact_and_are_hidden_from_then_on(reported: Reported) -> None:
    words = f"{reported.code} {WORD.upper()} He came back."
    found = shown(words)
    assert (found.contact.pk, found.is_theirs) == (reported.contact.pk, True)
    assert found.hide(words) == "[receipt code] [memorable word] He came back."
    assert not Entry.objects.filter(name="contacts.TrackingOpened").exists()


def test_a_wrong_word_leads_there_and_is_not_theirs(reported: Reported) -> None:
    assert not shown(f"{reported.code} guess").is_theirs
    assert Entry.objects.filter(name="contacts.TrackingRefused").exists()


def test_an_unknown_code_leads_nowhere(reported: Reported) -> None:
    assert shown_in(f"1111 2222 3333 4444 {WORD}", sender=SENDER) is None


def test_wrong_words_lock_the_receipt_as_on_the_tracking_page(reported: Reported, clock: Traveller) -> None:
    for guess in ("one", "two", "three", "four", "five"):
        shown(f"{reported.code} {guess}")
    assert not shown(f"{reported.code} {WORD}").is_theirs
    clock.shift(timedelta(minutes=16))
    assert shown(f"{reported.code} {WORD}").is_theirs


def test_one_sender_is_slowed_whatever_codes_they_try(reported: Reported, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def few(door: str, address: str) -> None:
        asked.append(door)
        count_try(door, address, most=1)

    monkeypatch.setattr(carried, "count_try", few)
    shown(f"{reported.code} guess")
    assert not shown(f"{reported.code} {WORD}").is_theirs
    assert set(asked) == {"tracking"}
