"""What is shown to someone who asks: never a machine's answer in danger or about what is sensitive."""

from typing import Final

import pytest

from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import SHIPPED
from bluelamp.reports.asking import Shown, what_fits
from bluelamp.reports.services import services

pytestmark = pytest.mark.django_db
ARTICLES: Final = {article.code: article for article in SHIPPED[Kind.ARTICLE]}
FINDS: Final = {
    "how long until someone answers": "how-long",
    "i lost my code": "lost-receipt-code",
    "noisy party next door": "noise-and-neighbours",
    "what number do i ring": "101-or-999",
    "crime number for insurence": "crime-number-for-insurance",
    "my rights when searched": "stop-and-search",
    "how do i register my phone for 999 texts": "text-999",
    "what happens next": "what-happens-next",
    "subject access request": "my-information",
    "can i talk to my local officer": "local-officers",
    "dbs check": "police-certificate",
    "sŵn cymdogion": "noise-and-neighbours",
    "rydw i wedi colli cod": "lost-receipt-code",
    "beth yw fy hawliau": "stop-and-search",
    "fy nghymdogion a cherddoriaeth": "noise-and-neighbours",
    "ble mae fy ngwybodaeth": "my-information",
    "how do i speak with 55": "silent-call",
}
SENSITIVE: Final = (
    "my husband hits me, how long until you come",
    "i was raped, do i have to give my name",
    "someone keeps texting me",
    "my ex and the crime number",
    "worried about a child next door, noise",
    "my dad hits me",
    "does anyone see that I asked about clare's law",
)


def fits(typed: str) -> Shown:
    return what_fits(typed, services().values(), ARTICLES, most=4)


@pytest.mark.parametrize(("typed", "code"), FINDS.items())
def test_the_nearest_article_is_shown_first(typed: str, code: str) -> None:
    assert [article.code for article in fits(typed).articles][:1] == [code]


@pytest.mark.parametrize("typed", SENSITIVE)
def test_what_points_to_a_sensitive_service_gets_its_way_and_no_article(typed: str) -> None:
    shown = fits(typed)
    assert (shown.articles, shown.sensitive) == ([], True)
    assert any(service.sensitive for service in shown.services)


@pytest.mark.parametrize("typed", ["he has a knife, how long until you answer", "mae ganddo gyllell, pa mor hir"])
def test_danger_gets_no_article(typed: str) -> None:
    shown = fits(typed)
    assert (shown.articles, shown.danger) == ([], True)


def test_beside_articles_stand_only_the_forms_that_are_called_just_that() -> None:
    assert [service.code for service in fits("noisy neighbours").forms] == ["antisocial-behaviour"]
    assert fits("how long until you answer").forms == []
    assert "theft" in [service.code for service in fits("someone has taken my bike").forms]


@pytest.mark.parametrize("typed", ["ghosts", "what is the weather", "", "犬", "x" * 5000, "\u202e", "<script>"])
def test_what_fits_nothing_shows_nothing(typed: str) -> None:
    assert fits(typed).articles == []
