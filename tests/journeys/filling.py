"""Someone who fills in any form there is, as its definition says it asks."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import Page, expect

from bluelamp.reports.definition import OF_PARTS, Kind, Question, Service
from bluelamp.reports.rules import asked
from bluelamp.reports.shipped import parts_of
from bluelamp.reports.tests.addresses import form
from bluelamp.reports.tests.walking import Way
from tests.journeys import steps


def fill_in(page: Page, service: Service, way: Way, *, language: str = "en") -> str:
    """Go one way through a form from the front page to the receipt in a language, and return the code."""
    with translation.override(language):
        return _fill_in(page, service, way, f"/?language={language}")


def _fill_in(page: Page, service: Service, way: Way, front_page: str) -> str:
    page.goto(front_page)
    _find(page, service, way)
    for asked_page, questions in asked(service, way):
        if asked_page != service.pages[0]:
            expect(page).to_have_title(gettext("Question %(number)s") % {"number": service.number_of(asked_page)})
        for question in questions:
            _answer(page, question, question.code, way[question.code])
        steps.go_on(page)
    page.get_by_role("button", name=gettext("Send my report")).click()
    return page.locator(".app-code").inner_text()


def _find(page: Page, service: Service, way: Way) -> None:
    """Go from the front page to a form; whoever has a question is shown what is known before they ask a person."""
    if not service.is_for_questions:
        page.locator(f'main a[href="{form(service.code)}"]').first.click()
        return
    page.locator('main a[href="/ask/"]').first.click()
    page.locator("main form").get_by_role("textbox").fill(way["what_happened"])
    page.locator("main form button").click()
    page.locator(f'main form[action="{form(service.code)}"] button').click()


def _answer(page: Page, question: Question, name: str, answer: Any) -> None:
    """Give an answer as it is kept, by the fields that the page has for it."""
    if not answer:
        return
    match question.kind:
        case Kind.CHOICE | Kind.MANY | Kind.TICK:
            for code in [answer] if isinstance(answer, str) else answer:
                page.locator(f'input[name="{name}"][value="{code}"]').check()
        case Kind.DATE:
            for part, number in zip(("year", "month", "day"), answer.split("-"), strict=True):
                page.locator(f'[name="{name}-{part}"]').fill(number)
        case Kind.GROUP:
            for number, row in enumerate(answer):
                _answer_parts(page, question, f"{name}-{number}", row)
        case kind if kind in OF_PARTS:
            _answer_parts(page, question, name, answer)
        case _:
            page.locator(f'[name="{name}"]').fill(answer)


def _answer_parts(page: Page, question: Question, name: str, answer: Way) -> None:
    for part in parts_of(question):
        _answer(page, part, f"{name}-{part.code}", answer.get(part.code))
