"""A supervisor reads what one person said, passes on what must be, and says what came of it."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.models import Answer, FollowUp
from bluelamp.surveys.tests.scenarios import BAD, asked_about, said_of
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, problems, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(clock: Traveller) -> Office:
    """An office that someone said something bad of."""
    office = an_office()
    said_of(asked_about(office.member, clock), BAD, words="Nobody rang me.")
    sign_in(office.client, office.supervisor)
    return office


def where() -> str:
    """The address of the follow-up."""
    return f"/desk/confidence/follow-ups/{FollowUp.objects.get().pk}/"


def test_what_was_said_is_read_with_a_look_and_consent_is_told(office: Office) -> None:
    main = words(office.see(where()).find("main"))
    assert "We treated you with respect Disagree" in main
    assert "Nobody rang me." in main
    assert "They did not say that you may." in main
    assert Look.objects.filter(record_id=FollowUp.objects.get().pk, reason="following_up").exists()


def test_it_ends_with_an_outcome_and_words(office: Office) -> None:
    page = where()
    assert len(problems(office.send(page))) == 2
    assert "Nothing waits." in words(office.send(page, outcome="learning", words="We ring back now."))
    assert "We learned from it" in words(office.see(page).find("main"))


def test_it_is_passed_on(office: Office) -> None:
    assert "stands in their matter now" in words(office.send(f"{where()}pass-on/"))
    assert Message.objects.filter(words="Nobody rang me.").exists()


def test_what_tells_of_nobody_can_be_quoted_and_taken_back(office: Office) -> None:
    quote = f"{where()}quote/"
    assert "It may be quoted now" in words(office.send(quote))
    assert "Quote it no more" in words(office.see(where()).find("main"))
    assert "It is quoted no more." in words(office.send(quote, back="1"))


def test_what_holds_a_number_is_refused_in_words(office: Office) -> None:
    Answer.objects.update(words="I waited 9 days.")
    page = words(office.send(f"{where()}quote/"))
    assert "These words cannot be quoted. They hold: a number." in page
