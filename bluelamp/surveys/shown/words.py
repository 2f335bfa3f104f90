"""Published figures in words, for staff and for the public."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.rules import Channel
from bluelamp.people.needs import LANGUAGES
from bluelamp.reports.services import service_called
from bluelamp.reports.shipped import EQUALITY
from bluelamp.staff.queries import teams_with
from bluelamp.surveys.published import OTHER, UNSAID, WHO, By, Measure

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CHANNELS: "Final[dict[str, StrOrPromise]]" = {
    Channel.WEB_REPORT: gettext_lazy("Web form"),
    Channel.PARTNER: gettext_lazy("Partners"),
    Channel.EMAIL: gettext_lazy("E-mail"),
    Channel.SMS: gettext_lazy("Text message"),
    Channel.CHAT: gettext_lazy("Chat"),
    Channel.COUNTER: gettext_lazy("Front counter"),
    Channel.STREET: gettext_lazy("Outside"),
    Channel.PHONE: gettext_lazy("Phone"),
}
HAPPENED: "Final[dict[str, StrOrPromise]]" = {
    "in_time": gettext_lazy("We first answered in time"),
    "late": gettext_lazy("We first answered late"),
    "again": gettext_lazy("We asked something again"),
    "not_again": gettext_lazy("We asked nothing again"),
    "kept": gettext_lazy("We promised more, and kept it"),
    "not_kept": gettext_lazy("We promised nothing more, or did not keep it"),
}
# What each share is called above its column.
MEASURES: "Final[dict[Measure, StrOrPromise]]" = {
    Measure.BAD: gettext_lazy("Bad contacts"),
    Measure.ANSWERED: gettext_lazy("Said how it went"),
    Measure.WITHDRAWN: gettext_lazy("Withdrew"),
    Measure.PROMISES: gettext_lazy("Promises kept"),
    Measure.FIRST_ANSWERS: gettext_lazy("First answers in time"),
    Measure.CHASED: gettext_lazy("Had to ask for an answer"),
    Measure.ASKED_AGAIN: gettext_lazy("Asked again"),
}
TITLES: "Final[dict[By, StrOrPromise]]" = {
    By.PLACE: gettext_lazy("By place"),
    By.LANGUAGE: gettext_lazy("By language"),
    By.ABOUT: gettext_lazy("By what it was about"),
    By.FIRST_ANSWER: gettext_lazy("By when we first answered"),
    By.ASKED: gettext_lazy("By whether we asked something again"),
    By.PROMISE: gettext_lazy("By whether we kept what we promised"),
}
TITLES_OF_WHO: "Final[dict[By, StrOrPromise]]" = {
    By.AGE: gettext_lazy("Age"),
    By.SEX: gettext_lazy("Sex"),
    By.ETHNICITY: gettext_lazy("Ethnic group"),
    By.DISABILITY: gettext_lazy("Disability"),
}


def named(by: By, codes: Iterable[str]) -> "dict[str, StrOrPromise]":
    """Return what the lines of a table are called, by their codes."""
    codes = list(codes)
    if by == By.PLACE:
        return {team.pk: team.name for team in teams_with(codes)}
    if by == By.LANGUAGE:
        return {code: LANGUAGES.get(code, code) for code in codes}
    if by in WHO:
        return _groups(by, codes)
    if by == By.ABOUT:
        return {code: _about(code) for code in codes}
    known = CHANNELS if by == By.CHANNEL else HAPPENED
    return {code: known.get(code, code) for code in codes}


def _about(code: str) -> str:
    service = None if code == OTHER else service_called(code)
    return str(service.label) if service else _("Anything else")


def _groups(by: By, codes: Iterable[str]) -> "dict[str, StrOrPromise]":
    """Return what people say they are, in the words and the order in which they were asked; who left it out last."""
    question = next(each for each in EQUALITY.questions if each.code == by)
    there = set(codes)
    said: dict[str, StrOrPromise] = {
        option.code: str(option.label) for option in question.options if option.code in there
    }
    return said | ({UNSAID: _("They left this question out")} if UNSAID in there else {})
