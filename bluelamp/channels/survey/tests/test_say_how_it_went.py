"""Whoever was invited says how it went on one page, without signing in and without a script."""

import pytest
from django.test import Client
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.tests.reading import said
from bluelamp.surveys.models import Answer, Candidate
from bluelamp.surveys.queries import invitation_token
from bluelamp.surveys.tests.scenarios import BAD, GOOD, asked_about
from bluelamp.watch.tests.scenarios import DANGER


@pytest.fixture
def candidate(clock: Traveller, db: None) -> Candidate:
    """Someone who was invited."""
    return asked_about(a_desk(), clock, name="Sam Okafor")


@pytest.fixture
def where(candidate: Candidate) -> str:
    """The address at which they answer."""
    return f"/how-it-went/{invitation_token(candidate.pk)}/"


def test_it_says_beforehand_what_is_passed_on_and_nothing_of_whose_it_is(client: Client, where: str) -> None:
    told = said(client.get(where))
    assert "If you tell us here of danger, of a crime, or that one of us did wrong, we pass it on" in told
    assert "We treated you with respect" in told
    assert "Okafor" not in told


def test_it_is_kept_once_and_they_are_thanked(client: Client, where: str) -> None:
    assert "Thank you" in said(client.post(where, BAD | {"bank": "1", "words": "Nobody rang.", "may_call": "yes"}))
    answer = Answer.objects.get()
    assert (answer.given, answer.words, answer.may_call, answer.bad) == (BAD, "Nobody rang.", True, True)
    assert "cannot be answered any more" in said(client.post(where, GOOD))
    assert "cannot be answered any more" in said(client.get(where))


def test_whoever_writes_of_danger_is_told_of_999_at_once(client: Client, where: str) -> None:
    assert "Call 999" in said(client.post(where, {"words": DANGER}))


def test_what_is_wrong_is_said_and_what_was_chosen_stays(client: Client, where: str) -> None:
    assert "Answer at least one question" in said(client.post(where, {"bank": "9999"}))
    long = client.post(where, GOOD | {"words": "a" * 2001})
    assert "Shorten it to 2,000" in said(long)
    assert 'value="strongly_agree" checked' in long.content.decode()
    assert not Answer.objects.exists()


def test_it_is_asked_in_welsh(client: Client, where: str) -> None:
    told = said(client.get(where, {"language": "cy"}))
    assert "Fe wnaethon ni wrando arnoch chi" in told


def test_an_address_that_we_did_not_make_leads_nowhere(client: Client, db: None) -> None:
    assert client.get(f"/how-it-went/{'a' * 42}/").status_code == 404
