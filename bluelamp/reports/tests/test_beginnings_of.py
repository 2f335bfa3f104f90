"""The queue shows how each report begins, so that it need not be opened to be told from the next."""

import pytest

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.reports.queries import FIRST_WORDS, Beginning, beginnings_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def force() -> None:
    """Teams that reports can go to."""
    a_force_with_teams()


def test_a_long_story_is_cut_between_words_and_says_so() -> None:
    contact = a_burglary_reported(what_happened="The shed was open. \n\n" * 500).contact
    told = beginnings_of([contact.pk])[contact.pk].words
    assert told.startswith("The shed was open. The shed")
    assert told.endswith(" …")
    assert len(told) <= FIRST_WORDS


def test_a_contact_without_a_report_has_no_beginning() -> None:
    assert beginnings_of([someone_came().pk]) == {}


def test_one_word_without_an_end_is_left_out_rather_than_shown_in_part() -> None:
    contact = a_burglary_reported(what_happened="a" * 10_000).contact
    assert beginnings_of([contact.pk]) == {contact.pk: Beginning("Someone broke in", "…")}
