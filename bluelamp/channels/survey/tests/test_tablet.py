"""The tablet at the counter asks whoever has a code, once, and keeps nothing of it on the page behind."""

import pytest
from django.test import Client

from bluelamp.channels.survey.pages.tablet import MOST_TRIES
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.tests.reading import page_of, said
from bluelamp.staff.queries import actor_for
from bluelamp.surveys.actions import choose_sampling, hand_tablet
from bluelamp.surveys.models import Answer
from bluelamp.surveys.tests.scenarios import CHOOSER, GOOD, a_closed_contact
from bluelamp.watch.tests.scenarios import DANGER

WHERE = "/tablet/"


@pytest.fixture
def code(db: None) -> str:
    """A code that a member of staff made for someone who was at the counter."""
    desk = a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    return hand_tablet(by=actor_for(desk), contact=a_closed_contact(desk, channel=Channel.COUNTER, name="Sam Okafor"))


def test_a_code_opens_the_questions_and_nothing_of_whose_it_is(client: Client, code: str) -> None:
    told = said(client.post(WHERE, {"code": f"{code[:4]} {code[4:]}"}))
    assert "We treated you with respect" in told
    assert "we pass it on to those who must deal with it" in told
    assert "Okafor" not in told


def test_it_is_kept_once_and_leads_back_to_the_beginning(client: Client, code: str) -> None:
    thanks = client.post(WHERE, GOOD | {"code": code, "step": "questions", "bank": "1"})
    assert "Nothing of it is left on this tablet" in said(thanks)
    assert page_of(thanks).select('a[data-back-after][href="/tablet/?language=en"]')
    assert Answer.objects.get().candidate.on_tablet
    assert "opens nothing now" in said(client.post(WHERE, {"code": code}))
    assert code not in client.get(WHERE).content.decode()


def test_what_is_wrong_is_said_and_what_was_chosen_stays(client: Client, code: str) -> None:
    sent = {"code": code, "step": "questions"}
    assert "Answer at least one question" in said(client.post(WHERE, sent))
    long = client.post(WHERE, GOOD | sent | {"words": "a" * 2001})
    assert "Shorten it to 2,000" in said(long)
    assert 'value="strongly_agree" checked' in long.content.decode()


def test_whoever_writes_of_danger_is_told_of_999(client: Client, code: str) -> None:
    assert "Call 999" in said(client.post(WHERE, {"code": code, "step": "questions", "words": DANGER}))


def test_the_language_changes_and_nothing_is_sent(client: Client, code: str) -> None:
    sent = GOOD | {"code": code, "step": "questions", "language": "cy"}
    told = client.post(f"{WHERE}?language=cy", sent)
    assert "Fe wnaethon ni wrando arnoch chi" in said(told)
    assert 'value="strongly_agree" checked' in told.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.parametrize("typed", ["", "1234", "12345678"])
def test_without_a_code_that_opens_it_stays_at_the_beginning(client: Client, db: None, typed: str) -> None:
    assert page_of(client.post(WHERE, {"code": typed})).select_one(".govuk-error-summary")


def test_guessing_is_slow(client: Client, code: str) -> None:
    for _ in range(MOST_TRIES):
        client.post(WHERE, {"code": "00000000"})
    assert "too many tries" in said(client.post(WHERE, {"code": code}))
