"""What the forms about services have in common: words in each language side by side, and ticks beside what is typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.http import HttpRequest
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy
from bluelamp.reports.definition import ENGLISH, NOTHING, Definition, Text, When
from bluelamp.reports.outline import chosen_in, what_can_be_waited_for
from bluelamp.workspaces.setup.forms import Form

TICKS: Final = ("only", "ways", "ahead", "ends")
Languages = Sequence[str]


@dataclass
class Sheet(Form):
    """A form with long answers and ticks; `ticked` are the values of each question of ticks by its name."""

    ticked: dict[str, list[str]] = field(default_factory=dict)

    def line(self, name: str) -> str:
        """Return what was typed as one line."""
        return " ".join(self.typed.get(name, "").split())

    def text(self, name: str, languages: Languages) -> Text:
        """Return what was typed in each language."""
        words = {code: self.typed.get(named(name, code), "").strip() for code in languages}
        given = {code: said for code, said in words.items() if said}
        return Text(given) if given else NOTHING

    def long(self, name: str, label: str, *, hint: str = "", rows: int = 3) -> Field:
        """Return a question with an answer of several lines."""
        return Field(
            name=name,
            label=label,
            value=self.typed.get(name, ""),
            hint=hint,
            error=self.wrong.get(name, ""),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=rows,
        )

    def ticks(self, name: str, label: str, options: Iterable[Option], *, hint: str = "") -> Field:
        """Return a question with boxes to tick."""
        return Field(
            name=name,
            label=label,
            hint=hint,
            error=self.wrong.get(name, ""),
            options=tuple(options),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        )

    def words(self, name: str, label: str, languages: Languages, *, hint: str = "", rows: int = 0) -> list[Field]:
        """Return a question for each language, to stand side by side; of one line where `rows` is 0."""
        short = label.partition(" (")[0]
        labels = [label if code == ENGLISH else f"{short} ({language_called(code)})" for code in languages]
        hints = [hint if code == ENGLISH else "" for code in languages]
        asked = zip((named(name, code) for code in languages), labels, hints, strict=True)
        if rows:
            return [self.long(here, called, hint=more, rows=rows) for here, called, more in asked]
        return [self.one_line(here, called, hint=more, size=0) for here, called, more in asked]

    def condition(self, definition: Definition, before: str) -> Field:
        """Ask after which answers something is asked, of those that come before a question."""
        chosen = self.ticked.get("only", [])
        offered = what_can_be_waited_for(definition, before)
        options = [Option(code, words, checked=code in chosen) for code, words in offered]
        hint = _("Tick answers to one question. Leave all empty where it is always asked.")
        return self.ticks("only", _("Only where this was answered"), options, hint=hint)


def sent_in(request: HttpRequest) -> Sheet:
    """Return all that was typed and ticked in a form."""
    names = [name for name in request.POST if name not in (*TICKS, "csrfmiddlewaretoken")]
    typed = {name: tidy(request.POST[name]) for name in names}
    return Sheet(typed, ticked={name: [tidy(one) for one in request.POST.getlist(name)] for name in TICKS})


def typed_texts(languages: Languages, **texts: Text | None) -> dict[str, str]:
    """Return texts as they are typed in a form."""
    return {
        named(name, code): text.by_language.get(code, "") if text else ""
        for name, text in texts.items()
        for code in languages
    }


def ticked_condition(when: When | None) -> dict[str, list[str]]:
    """Return a condition as it is ticked in a form."""
    return {"only": chosen_in(when)}


def named(name: str, language: str) -> str:
    """Return the name of the question for words in a language."""
    return name if language == ENGLISH else f"{name}-{language}"


def english_first(languages: Languages) -> list[str]:
    """Return languages with English before all others, once each."""
    return [ENGLISH, *(code for code in dict.fromkeys(languages) if code != ENGLISH)]


def language_called(code: str) -> str:
    """Return what a language is called; its code where we do not know it."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
