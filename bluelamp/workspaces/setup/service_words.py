"""How versions of services stand, in words, and their parts as a page shows them."""

from dataclasses import dataclass
from datetime import time
from typing import Final

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.design.fields import SummaryRow
from bluelamp.reports.definition import ENGLISH, WITH_OPTIONS, Definition, Kind, Option, Page, Question
from bluelamp.reports.outline import condition_in_words, kind_in_words, topic_in_words
from bluelamp.reports.shipped import parts_of
from bluelamp.reports.versions import State, Version
from bluelamp.staff.queries import names_of_teams
from bluelamp.workspaces.setup.service_sheets import language_called

NONE: Final = "\u2013"
COLOURS: Final = {
    State.DRAFT: "grey",
    State.WAITS: "yellow",
    State.APPROVED: "blue",
    State.TO_COME: "blue",
    State.OFFERED: "green",
    State.REPLACED: "grey",
    State.WITHDRAWN: "grey",
}


@dataclass(frozen=True)
class AskedLine:
    """A question as an outline shows it."""

    question: Question
    kind: str
    waits: str
    answers: list[str]


@dataclass(frozen=True)
class PageLine:
    """A page as an outline shows it."""

    page: Page
    waits: str
    questions: list[AskedLine]


def state_in_words(version: Version) -> str:
    """Say how a version stands."""
    if version.state == State.TO_COME and version.begins:
        begins = version.begins.astimezone(force_zone())
        return _("From %(day)s") % {
            "day": formats.date_format(begins, "j F Y, H:i" if begins.time() != time.min else "j F Y")
        }
    return {
        State.DRAFT: _("Draft"),
        State.WAITS: _("Waits for approval"),
        State.APPROVED: _("Approved, not published"),
        State.OFFERED: _("Offered"),
        State.REPLACED: _("Not offered any more"),
        State.WITHDRAWN: _("Withdrawn"),
    }[version.state]


def outline(definition: Definition) -> list[PageLine]:
    """Return the pages of a definition with what is asked on each, in words."""
    return [
        PageLine(page, _when(page, definition), [_asked(one, definition) for one in page.questions])
        for page in definition.pages
    ]


def _when(page: Page, definition: Definition) -> str:
    if page.ends:
        return _("It ends the form, after an answer that is marked [ends %(page)s].") % {"page": page.code}
    return condition_in_words(definition, page.only)


def facts(definition: Definition) -> list[SummaryRow]:
    """Return what a service as a whole is, a line each."""
    hours = _("Within %(hours)s hours") % {"hours": f"{definition.answer_within_hours:,}"}
    grade = _("Grade %(grade)s") % {"grade": definition.grade} if definition.grade else _("None, staff grade it")
    ways = [
        (definition.anonymous, _("Nobody is asked who they are.")),
        (definition.sensitive or definition.for_children, _("It is sensitive.")),
        (_asks_safely(definition), _("People are asked whether it is safe to reach them.")),
        (definition.for_children, _("A child fills it in alone.")),
        (definition.says_told, _("People learn that someone has told us of the same.")),
    ]
    saved = ngettext("%(count)s day", "%(count)s days", definition.save_days) % {"count": definition.save_days}
    languages = [language_called(code) for code in definition.languages]
    return [
        SummaryRow(_("What it is for"), str(definition.about) or NONE),
        SummaryRow(_("People may call it"), str(definition.also_called) or NONE),
        SummaryRow(_("Part of the front page"), topic_in_words(definition.topic)),
        SummaryRow(_("Team"), names_of_teams().get(definition.team, definition.team)),
        SummaryRow(_("Answer"), hours),
        SummaryRow(_("Grade on arrival"), grade),
        SummaryRow(_("How people are treated"), "\n".join(said for holds, said in ways if holds) or NONE),
        SummaryRow(_("Saved to finish later"), saved),
        SummaryRow(_("Kept once closed"), _kept(definition)),
        SummaryRow(_("Languages"), ", ".join(languages or [ENGLISH])),
    ]


def _kept(definition: Definition) -> str:
    months = definition.keep_months
    if months is None:
        return _("Until someone decides to erase it")
    return ngettext("%(count)s month", "%(count)s months", months) % {"count": f"{months:,}"}


def _asks_safely(definition: Definition) -> bool:
    return not definition.anonymous and any((definition.sensitive, definition.safe_contact, definition.for_children))


def _asked(question: Question, definition: Definition) -> AskedLine:
    answers = []
    if question.kind in WITH_OPTIONS:
        answers = [f"{option.label}{_marks(option)}" for option in question.options]
    elif question.kind == Kind.GROUP:
        answers = [str(part.label) for part in parts_of(question)]
    return AskedLine(question, kind_in_words(question.kind), condition_in_words(definition, question.only), answers)


def _marks(option: Option) -> str:
    told = [
        (option.danger, _("danger now")),
        (option.to_standards, _("about the police")),
        (bool(option.stop), _("ends the form: %(page)s") % {"page": option.stop}),
        (option.hidden, _("not offered")),
    ]
    said = ", ".join(words for holds, words in told if holds)
    return f" ({said})" if said else ""
