"""What came with words and no form: which service it is a report to."""

import pytest

from bluelamp.reports.general import report_in_chat, service_for_chats, services_for_chats
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
SEED = b"seed" * 8


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def test_a_chat_about_a_service_asks_only_what_happened() -> None:
    service, answers = report_in_chat("burglary", "The lock is broken.", SEED)
    assert service.code == "burglary"
    assert answers.keys() == {"what_happened", "memorable_word"}
    assert answers["what_happened"] == "The lock is broken."


@pytest.mark.parametrize("about", ["", "no-such-service", "tell-us", "missing-person", "complaint"])
def test_where_a_chat_cannot_begin_it_it_is_a_question(about: str) -> None:
    assert service_for_chats(about) is None
    assert report_in_chat(about, "Hello?", SEED)[0].code == "question"


def test_words_that_are_too_long_for_it_are_a_question_and_not_lost() -> None:
    words = "word " * 1500
    service, answers = report_in_chat("abandoned-vehicle", words.strip(), SEED)
    assert (service.code, answers["what_happened"]) == ("question", words.strip())


def test_a_service_of_the_force_that_asks_no_story_takes_none() -> None:
    published(a_definition(), 1)
    assert "domestic-abuse" in {service.code for service in services_for_chats()}
    assert all(service.takes_chats for service in services_for_chats())
