"""Whoever searches in a language that no page is in is told so in it, and led to what they look for."""

from typing import Final

import pytest

from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import SHIPPED
from bluelamp.reports.asking import Shown, what_fits
from bluelamp.reports.other_languages import told_in_own_language
from bluelamp.reports.services import NEWEST_SHIPPED, services
from bluelamp.reports.shipped import OTHER_LANGUAGES

pytestmark = pytest.mark.django_db
ARTICLES: Final = {article.code: article for article in SHIPPED[Kind.ARTICLE]}
TYPED: Final = [
    ("pl", "ktoś ukradł mi rower", "theft"),
    ("pl", "znalazłem paszport na ulicy", "found-property"),
    ("pl", "Mój mąż mnie BIJE", "domestic-abuse"),
    ("pl", "ktoś mnie śledzi", "stalking"),
    ("pl", "ktoś mnie pobił", "crime"),
    ("pl", "wlamanie do domu", "burglary"),
    ("ro", "mi-au furat mașina", "vehicle-crime"),
    ("ro", "soțul mă bate", "domestic-abuse"),
    ("pt", "perdi o passaporte", "lost-property"),
    ("es", "me robaron el móvil", "theft"),
    ("es", "mi marido me pega", "domestic-abuse"),
    ("ar", "زوجي يضربني", "domestic-abuse"),
    ("ar", "سرقوا سيارتي أمس", "vehicle-crime"),
    ("ur", "میرا شوہر مجھے مارتا ہے", "domestic-abuse"),
    ("ur", "میری گاڑی چوری ہو گئی", "vehicle-crime"),
]


def fits(typed: str) -> Shown:
    return what_fits(typed, services().values(), ARTICLES, most=4)


@pytest.mark.parametrize(("language", "typed", "code"), TYPED)
def test_it_is_known_and_leads_to_the_right_service_and_to_no_article(language: str, typed: str, code: str) -> None:
    shown = fits(typed)
    assert code in [service.code for service in shown.services][:2]
    assert shown.own is not None
    assert (shown.own.language, shown.articles) == (language, [])
    assert "999" in shown.own.says


def test_a_word_that_says_nothing_leads_nowhere() -> None:
    assert [service.code for service in fits("ktoś mnie pobił").services] == ["crime"]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "qzxv",
        "my phone was stolen in an accident",
        "i am Polish and someone shouted go home",
        "mae rhywun wedi dwyn fy nghar",
        "ble mae fy ngwybodaeth",
        "xenofobia is what i want to report to you",
        "12345 999",
    ],
)
def test_english_and_welsh_are_taken_for_no_other(typed: str) -> None:
    assert told_in_own_language(typed) is None


@pytest.mark.parametrize("code", NEWEST_SHIPPED)
def test_no_name_that_we_have_for_a_service_is_taken_for_another_language(code: str) -> None:
    definition = NEWEST_SHIPPED[code].definition
    for text in (definition.label, definition.also_called):
        for words in text.by_language.values():
            assert [name for name in words.split(",") if told_in_own_language(name)] == []


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
def test_each_names_only_services_that_there_are(language: str) -> None:
    other = OTHER_LANGUAGES[language]
    assert set(other.called) <= set(NEWEST_SHIPPED)
    assert len(other.called) >= 10
