"""The forms about what people ask for that is theirs by law: noting it, taking more time, and ending it."""

from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.rights import ways_to_end
from bluelamp.people.rules import KEEPS_BACK, LONGEST_REQUEST, RightEnd, RightKind
from bluelamp.workspaces.contact_staff.forms import Again

NOTED: Final = ("kind", "words")
ENDED: Final = ("ending", "told", "why_kept_back")


def typed_note(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """Return what they ask for, and what is wrong with how it was written."""
    typed = {name: tidy(request.POST.get(name, "")) for name in NOTED}
    wrong = _too_long(typed, "words")
    if typed["kind"] not in list(RightKind):
        wrong["kind"] = _("Choose what they ask for.")
    elif typed["kind"] == RightKind.CORRECTION and not typed["words"]:
        wrong["words"] = _("Write what is wrong, and what is right.")
    return typed, wrong


def typed_ending(request: HttpRequest) -> tuple[dict[str, str], dict[str, str]]:
    """Return how it ended, and what is wrong with how it was written."""
    typed = {name: tidy(request.POST.get(name, "")) for name in ENDED}
    wrong = _too_long(typed, "told", "why_kept_back")
    if typed["ending"] not in list(RightEnd):
        wrong["ending"] = _("Choose how it ended.")
    elif typed["ending"] in KEEPS_BACK and not typed["why_kept_back"]:
        wrong["why_kept_back"] = _("Write down why something is kept back: the law asks for it.")
    return typed, wrong


def note_fields(again: Again) -> list[Field]:
    """Ask what they ask for."""
    kinds = ((RightKind.COPY, _("A copy of what we hold")), (RightKind.CORRECTION, _("That something is put right")))
    return [
        _radios(again, "kind", _("What do they ask for?"), [(str(kind), words) for kind, words in kinds]),
        _words(again, "words", _("What is wrong, and what is right?"), _("Leave it empty for a copy.")),
    ]


def ending_fields(again: Again) -> list[Field]:
    """Ask how it ended, what the person is told, and why something is kept back."""
    return [
        _radios(again, "ending", _("How did it end?"), ways_to_end()),
        _words(again, "told", _("What do we tell them? (optional)"), _("They read it on their tracking page.")),
        _words(
            again,
            "why_kept_back",
            _("Why is something kept back?"),
            _("For those who check us; the person is not shown it. Leave it empty where nothing is."),
        ),
    ]


def longer_field(again: Again) -> Field:
    """Ask why more time is needed."""
    return _words(again, "why_longer", _("Why is more time needed?"), _("They read it on their tracking page."))


def _too_long(typed: dict[str, str], *names: str) -> dict[str, str]:
    found = {name: what_is_wrong_with(typed[name], longest=LONGEST_REQUEST) for name in names if typed[name]}
    return {name: said for name, said in found.items() if said}


def _radios(again: Again, name: str, label: str, offered: list[tuple[str, str]]) -> Field:
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=tuple(Option(code, words, checked=code == again.value(name)) for code, words in offered),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _words(again: Again, name: str, label: str, hint: str) -> Field:
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=again.value(name),
        error=again.error(name),
        kind="textarea",
        rows=3,
        is_page_heading=False,
        label_size="s",
    )
