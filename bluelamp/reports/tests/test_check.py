"""Whatever is typed into a page, it is kept or refused with a sentence."""

from datetime import date, timedelta

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.clock import today
from bluelamp.reports.check import Checked, check_page
from bluelamp.reports.definition import Kind
from bluelamp.reports.tests.scenarios import CRIME

TODAY = date(2026, 5, 12)
NAMES = [
    name
    for page in CRIME.pages
    for question in page.questions
    for name in (question.code, f"{question.code}-day", f"{question.code}-month", f"{question.code}-year")
]
CODES = [option.code for page in CRIME.pages for question in page.questions for option in question.options]
ANYTHING = st.text(st.characters(codec=None), max_size=30)
TYPED = st.dictionaries(st.sampled_from(NAMES), st.lists(st.one_of(ANYTHING, st.sampled_from(CODES)), min_size=1))


def checked(page_code: str, **typed: str) -> Checked:
    """Check one page of the crime report."""
    page = CRIME.page(page_code)
    assert page is not None
    data = MultiValueDict({name.replace("__", "-"): [value] for name, value in typed.items()})
    return check_page(page, data, {}, today=TODAY)


@given(st.sampled_from(CRIME.pages), TYPED)
def test_nothing_that_can_be_sent_breaks_a_page(page: object, typed: dict[str, list[str]]) -> None:
    result = check_page(page, MultiValueDict(typed), {}, today=TODAY)  # type: ignore[arg-type]
    assert not result.answers.keys() & result.errors.keys()
    assert all(result.errors.values())
    assert "\x00" not in str(result.answers)
    str(result.answers).encode()


@pytest.mark.parametrize(
    "words",
    [
        "\x00" * 10 + "words",
        "\U0001f526" * 500,
        "\u202e\u05e9\u05dc\u202c",
        "\ud800words",
        "<script>x</script>",
        "%s %(a)s {b}",
    ],
)
def test_odd_words_are_kept_as_far_as_they_can_be(words: str) -> None:
    result = checked("what-happened", what_happened=words)
    assert result.errors == {}
    assert result.answers["what_happened"].encode()


def test_a_hundred_thousand_characters_are_too_many_and_nothing_is_lost() -> None:
    result = checked("what-happened", what_happened="x" * 100_000)
    assert result.errors["what_happened"] == ("Your answer is 100,000 characters long. Shorten it to 20,000 or fewer.")
    assert result.typed["what_happened"] == "x" * 100_000
    assert result.answers == {}


def test_an_answer_that_is_not_on_offer_is_no_answer() -> None:
    assert checked("what-kind", kind="murder").errors == {"kind": "Choose the nearest kind of crime."}
    assert checked("what-kind", kind="burglary").answers == {"kind": "burglary"}


def test_every_question_that_needs_an_answer_says_so_in_words_of_its_own() -> None:
    for page in CRIME.pages:
        result = check_page(page, MultiValueDict(), {}, today=TODAY)
        for question in page.questions:
            if question.required and question.only is None:
                assert result.errors[question.code] == str(question.missing)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (("31", "2", "2026"), "Enter a real date with day, month and year, like 27 3 2026."),
        (("12", "", ""), "Enter a real date with day, month and year, like 27 3 2026."),
        (("13", "5", "2026"), "This date is in the future. Enter today or an earlier day."),
    ],
)
def test_a_date_that_cannot_be_is_shown_again_as_typed(day: tuple[str, str, str], said: str) -> None:
    result = checked(
        "when",
        still_happening="no",
        **dict(zip(("earliest__day", "earliest__month", "earliest__year"), day, strict=True)),
    )
    assert result.errors == {"earliest": said}
    assert result.typed["earliest"] == list(day)


def test_a_date_is_kept_or_left_empty() -> None:
    typed = {"earliest__day": "12", "earliest__month": "05", "earliest__year": "2026"}
    assert checked("when", still_happening="no", **typed).answers["earliest"] == "2026-05-12"
    assert checked("when", still_happening="no").answers["earliest"] == ""
    assert today() - TODAY == timedelta(0)


def test_the_latest_day_is_not_before_the_earliest() -> None:
    days = {"earliest__day": "12", "earliest__month": "5", "latest__day": "1", "latest__month": "5"}
    years = {"earliest__year": "2026", "latest__year": "2026"}
    result = checked("when", still_happening="no", **days, **years)
    assert result.errors == {"latest": "The latest day is before the earliest. Change one of the two."}
    assert result.typed["latest"] == "2026-05-01"
    assert not checked("when", still_happening="no", **days | {"latest__day": "12"}, **years).errors


def test_whether_it_is_safe_is_asked_only_of_what_was_given() -> None:
    page = CRIME.page("safe-contact")
    assert page is not None
    result = check_page(page, MultiValueDict(), {"email": "sam@example.com", "phone": ""}, today=TODAY)
    assert result.errors == {"email_safe": "Say whether it is safe for us to e-mail you."}


def test_a_memorable_word_has_four_letters_or_more() -> None:
    assert checked("memorable-word", memorable_word="abc").errors == {
        "memorable_word": "Choose a word of 4 letters or more."
    }
    assert checked("memorable-word", memorable_word="abcd").errors == {}


def test_of_several_answers_those_on_offer_are_kept() -> None:
    page = CRIME.page("evidence")
    assert page is not None
    assert page.questions[0].kind == Kind.MANY
    data = MultiValueDict({"evidence": ["photos", "nonsense", "cameras"]})
    assert check_page(page, data, {}, today=TODAY).answers == {"evidence": ["cameras", "photos"]}
