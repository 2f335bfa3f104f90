"""What is asked about a service as a whole, and what is wrong with the answers."""

import re
from typing import Final

from django.utils.translation import gettext as _
from msgspec.structs import replace

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.reports.definition import ENGLISH, NOTHING, Definition, Topic
from bluelamp.reports.outline import topics_in_words
from bluelamp.reports.soundness import GRADES, HOURS, KEEP_MONTHS, SAVE_DAYS
from bluelamp.staff.closed_teams import open_teams
from bluelamp.workspaces.setup.service_sheets import Sheet, english_first, typed_texts

LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
WAYS: Final = ("anonymous", "sensitive", "safe_contact", "for_children", "says_told")
LONGEST_NAME: Final = 120
USUAL: Final = Definition(code="", label=NOTHING, team="", answer_within_hours=48)


def form_of_service(definition: Definition) -> Sheet:
    """Return the form of a service as it is."""
    typed = typed_texts(english_first(definition.languages), label=definition.label, about=definition.about)
    typed |= typed_texts(english_first(definition.languages), also_called=definition.also_called)
    typed |= {
        "topic": definition.topic.value,
        "team": definition.team,
        "hours": str(definition.answer_within_hours),
        "grade": str(definition.grade or ""),
        "save_days": str(definition.save_days),
        "keep_months": str(definition.keep_months or ""),
        "languages": ", ".join(code for code in definition.languages if code != ENGLISH),
    }
    return Sheet(typed, ticked={"ways": [way for way in WAYS if getattr(definition, way)]})


def check_service(form: Sheet) -> None:
    """Note what is wrong with what was typed about a service."""
    if not form.line("label"):
        form.wrong["label"] = _("Enter what the service is called, such as Report a lost dog.")
    elif len(form.line("label")) > LONGEST_NAME:
        form.wrong["label"] = _("This name is too long. Shorten it to 120 characters or fewer.")
    if form.typed.get("team") not in open_teams():
        form.wrong["team"] = _("Choose the team that answers.")
    if form.typed.get("topic", Topic.OTHER) not in list(Topic):
        form.wrong["topic"] = _("Choose a part of the front page of the list.")
    if _number(form.typed.get("hours", "")) not in HOURS:
        form.wrong["hours"] = _("Enter a number of hours from 1 to 8,760, which is a year.")
    if form.typed.get("grade") and _number(form.typed["grade"]) not in GRADES:
        form.wrong["grade"] = _("Choose a grade of the list, or none.")
    if _number(form.typed.get("save_days", "")) not in SAVE_DAYS:
        form.wrong["save_days"] = _("Enter a number of days from 1 to 28.")
    if form.typed.get("keep_months") and _number(form.typed["keep_months"]) not in KEEP_MONTHS:
        form.wrong["keep_months"] = _("Enter a number of months from 1 to 1,200, or leave it empty.")
    if not all(LANGUAGE.fullmatch(code) for code in _languages(form)):
        form.wrong["languages"] = _(
            "Enter codes of two or three small letters with commas between them, such as cy, pl."
        )


def with_answers(definition: Definition, form: Sheet) -> Definition:
    """Return a definition with what was typed about the service as a whole."""
    languages = english_first(_languages(form))
    return replace(
        definition,
        label=form.text("label", languages),
        about=form.text("about", languages),
        also_called=form.text("also_called", languages),
        topic=Topic(form.typed.get("topic", definition.topic)),
        languages=tuple(languages),
        team=form.typed["team"],
        answer_within_hours=_number(form.typed["hours"]),
        grade=_number(form.typed.get("grade", "")) or None,
        save_days=_number(form.typed["save_days"]),
        keep_months=_number(form.typed.get("keep_months", "")) or None,
        **{way: way in form.ticked.get("ways", []) for way in WAYS},
    )


def service_fields(form: Sheet, definition: Definition) -> list[list[Field]]:
    """Ask about a service as a whole; what stands in one list stands side by side."""
    languages = english_first(definition.languages)
    grades = {str(grade): _("Grade %(grade)s") % {"grade": grade} for grade in GRADES}
    return [
        form.words("label", _("What is it called?"), languages, hint=_("The public reads it on the front page.")),
        form.words("about", _("What is it for? (optional)"), languages, hint=_("Stands below the name."), rows=3),
        form.words(
            "also_called",
            _("What may people call it? (optional)"),
            languages,
            hint=_(
                "With commas between, such as: my car was nicked, stolen car. The front page finds it by these too."
            ),
            rows=2,
        ),
        [form.one_of("topic", _("Where does it stand on the front page?"), _topics())],
        [
            form.one_of("team", _("Which team answers?"), open_teams(), none=_("Choose a team")),
            form.one_line("hours", _("Hours until an answer"), size=5),
        ],
        [form.one_of("grade", _("What grade does it get on arrival?"), grades, none=_("None, staff grade it"))],
        [_ways(form)],
        [
            form.one_line(
                "save_days",
                _("Days that a saved report is kept"),
                hint=_("What someone typed and saved to finish later. From 1 to 28."),
                size=4,
            )
        ],
        [
            form.one_line(
                "keep_months",
                _("Months that reports are kept once closed (optional)"),
                hint=_("Then they are listed to be erased. Nothing is erased unless someone decides it."),
                size=5,
            )
        ],
        [
            form.one_line(
                "languages",
                _("Languages beside English (optional)"),
                hint=_("Codes with commas between them, such as cy for Welsh. Every word is then asked for in each."),
                size=20,
            )
        ],
    ]


def _ways(form: Sheet) -> Field:
    chosen = form.ticked.get("ways", [])
    labels = {
        "anonymous": (_("Nobody is asked who they are"), _("For tips: no name, no way to reach them.")),
        "sensitive": (_("It is sensitive"), _("Whoever reports it may be in danger from someone near them.")),
        "safe_contact": (
            _("People are asked whether it is safe to reach them"),
            _("A sensitive service must ask it, unless nobody is asked who they are."),
        ),
        "for_children": (
            _("A child fills it in alone"),
            _("It has its own first and last pages in plain words, is sensitive, and nobody else is told by it."),
        ),
        "says_told": (
            _("People learn that someone has told us of the same"),
            _("Only of a blocked road and an abandoned vehicle. Else it tells whoever did it that someone complained."),
        ),
    }
    options = [Option(way, label, hint, checked=way in chosen) for way, (label, hint) in labels.items()]
    return form.ticks("ways", _("How are people treated?"), options)


def _topics() -> dict[str, str]:
    return {topic.value: words for topic, words in topics_in_words().items()}


def _languages(form: Sheet) -> list[str]:
    return [code.strip() for code in form.typed.get("languages", "").split(",") if code.strip()]


def _number(typed: str) -> int:
    """Return a number that was typed, 0 where it is none."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0
