"""Decisions about forms: what is asked next and what answers mean. No Django, no clock, no database."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from bluelamp.reports.definition import Page, Question, Service, When

Answers = Mapping[str, Any]
# Of what nobody is to be ashamed or afraid of. Of anything else it would tell an offender that someone complained.
MAY_SAY_TOLD: Final = frozenset({"abandoned-vehicle", "road-obstruction"})
ABOUT_YOU: Final = "about-you"  # the page that asks for a name and ways to reach its writer
KNOWN: Final = "known-by"  # what a draft keeps under it who is known: no question can have this code
TOLD_KIND, TOLD_PLACE = "kind", "where"  # the questions by which two tell of the same
NOT_ASKED: Final = "not-asked"  # what a report keeps such answers under: no question can have this code
TIME: Final = re.compile(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(am|pm)?")
MONEY: Final = re.compile(r"([0-9]{1,9})(?:\.([0-9]{2}))?")
EMAIL: Final = re.compile(r"[^@\s<>(),;:\"\\]+@[^@\s<>(),;:\"\\]+\.[^@\s<>(),;:\"\\]+")


def holds(when: When | None, answers: Answers) -> bool:
    """Say whether a condition holds; none always does."""
    if when is None:
        return True
    given = answers.get(when.question)
    if not when.answered:
        return bool(given)
    return given in when.answered if isinstance(given, str) else bool(set(given or ()) & set(when.answered))


def questions_asked(page: Page, answers: Answers) -> list[Question]:
    """Return the questions of a page that are asked, given the answers so far.

    Whoever proved who they are, and said that what we have of them is still right, is not asked who they are.
    """
    if not holds(page.only, answers) or (page.code == ABOUT_YOU and is_still_right(answers)):
        return []
    return [question for question in page.questions if holds(question.only, answers)]


def is_still_right(answers: Answers) -> bool:
    """Say whether its writer is known and said that what we have of them is still right."""
    return "safety" in (answers.get(KNOWN) or {})


def may_be_known(service: Service) -> bool:
    """Say whether what is known of someone may come along to a form: where a look at it betrays nothing."""
    return not service.sensitive and service.page(ABOUT_YOU) is not None


def asked(service: Service, answers: Answers) -> Iterator[tuple[Page, list[Question]]]:
    """Give each page of a service that is asked, with its questions that are, given the answers so far, in order."""
    for page in service.pages:
        questions = questions_asked(page, answers)
        if questions:
            yield page, questions


def pages_asked(service: Service, answers: Answers) -> list[Page]:
    """Return the pages of a service that are asked, given the answers so far, in order."""
    return [page for page, _ in asked(service, answers)]


def next_page(service: Service, answers: Answers, after: str) -> Page | None:
    """Return the page after the one named, None at the end."""
    pages = pages_asked(service, answers)
    codes = [page.code for page in pages]
    place = codes.index(after) + 1 if after in codes else 0
    return pages[place] if place < len(pages) else None


def page_before(service: Service, answers: Answers, before: str) -> Page | None:
    """Return the page before the one named, None at the beginning; the last page for the check of all answers."""
    pages = pages_asked(service, answers)
    codes = [page.code for page in pages]
    place = codes.index(before) if before in codes else len(codes)
    return pages[place - 1] if place > 0 else None


def first_unanswered(service: Service, answers: Answers) -> Page | None:
    """Return the first page with a question that must be answered and is not, or that has not been seen at all."""
    return next((page for page, done in progress(service, answers) if not done), None)


def progress(service: Service, answers: Answers) -> Iterator[tuple[Page, bool]]:
    """Give each page that is asked, in order, and whether it was answered as far as it must be."""
    for page, questions in asked(service, answers):
        yield page, not any(_open(question, answers) for question in questions)


def _open(question: Question, answers: Answers) -> bool:
    """Say whether a question waits for an answer: one that ends the form is none to send."""
    if question.code not in answers or (question.required and not answers[question.code]):
        return True
    return question.is_ended_by(answers[question.code])


def answers_to_send(service: Service, answers: Answers) -> dict[str, Any] | None:
    """Return the answers to what is asked, without those behind a branch not taken; None where one is missing."""
    questions = [question for _, asked_here in asked(service, answers) for question in asked_here]
    if any(_open(question, answers) for question in questions):
        return None
    return {question.code: answers[question.code] for question in questions}


def answers_set_aside(service: Service, answers: Answers, asked_for: Collection[str]) -> dict[str, Any]:
    """Return the answers to questions of the form itself that are not among those that are asked by now."""
    left = answers.keys() - asked_for
    codes = [question.code for page in service.definition.pages for question in page.questions] if left else []
    return {code: answers[code] for code in codes if code in left and answers[code]}


def heads_its_page(page: Page, questions: Sequence[Question]) -> bool:
    """Say whether the first of the questions asked is the heading: it stands alone, or asks what the title says."""
    return not page.lead and (len(questions) == 1 or str(questions[0].label) == str(page.title))


def says_told(service: Service) -> bool:
    """Say whether someone who picks a place learns that others told us of the same: of most services never."""
    return service.definition.says_told and service.code in MAY_SAY_TOLD


def page_of_place(service: Service) -> Page | None:
    """Return the page that asks where it was, None where none does."""
    return next((page for page in service.pages if any(one.code == TOLD_PLACE for one in page.questions)), None)


def stop_for(page: Page, answers: Answers) -> str:
    """Return the name of the page that ends the form, where an answer on this page calls for it; '' otherwise."""
    for question in questions_asked(page, answers):
        for option in question.options:
            if option.stop and answers.get(question.code) == option.code:
                return option.stop
    return ""


def is_danger(service: Service, answers: Answers) -> bool:
    """Say whether one of the answers tells of danger now."""
    return any(holds(answer, answers) for answer in service.tells_of_danger)


def goes_to_standards(service: Service, answers: Answers) -> bool:
    """Say whether the report is about someone who works for the police, and so is sealed on arrival."""
    return any(holds(answer, answers) for answer in service.tells_of_police)


def looks_like_email(text: str) -> bool:
    """Say whether text could be an e-mail address."""
    return len(text) <= 254 and EMAIL.fullmatch(text) is not None


def looks_like_phone(text: str) -> bool:
    """Say whether text could be a phone number: 7 to 15 digits with the usual marks."""
    digits = re.sub(r"[\s()+.\-]", "", text)
    return digits.isascii() and digits.isdigit() and 7 <= len(digits) <= 15


def as_date(day: str, month: str, year: str) -> date | None:
    """Return the date that three typed numbers make, None where they make none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def as_time(text: str) -> str:
    """Return a time of day as HH:MM, '' where text is none: 21:30, 9.30pm, 9 pm, 2130, noon and midnight are."""
    said = text.strip().lower().replace(" ", "")
    said = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(said, said)
    found = TIME.fullmatch(said)
    if found is None:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if (half and not 1 <= hour <= 12) or not (half or found[2]):
        return ""
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def as_money(text: str) -> str:
    """Return an amount in pounds as 1234.50, '' where text is none; a pound sign, commas and spaces are passed over."""
    found = MONEY.fullmatch(text.strip().replace(",", "").replace(" ", "").removeprefix("£"))
    return f"{int(found[1])}.{found[2] or '00'}" if found else ""
