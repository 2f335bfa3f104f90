"""The form about what someone needs: their language, what helps them, how to address them, and who said so."""

from typing import Any, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.words import tidy
from bluelamp.people.needs import LANGUAGES, Needed, what_can_be_needed, who_can_say
from bluelamp.people.rules import LONGEST_NEED, GivenBy, Need
from bluelamp.workspaces.contact_staff.forms import Again

WORDS: Final = ("besides", "address_as")
NAMES: Final = ("language", *WORDS, "given_by")


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return what was typed; what is none of our needs is left out."""
    typed = {name: tidy(request.POST.get(name, "")) for name in NAMES}
    return typed | {"needs": " ".join(need for need in request.POST.getlist("needs") if need in list(Need))}


def as_typed(said: Needed) -> dict[str, str]:
    """Return what is known as it would be typed; who says so is asked anew."""
    return {
        "language": said.language,
        "needs": " ".join(said.needs),
        "besides": said.besides,
        "address_as": said.address_as,
    }


def what_is_wrong(typed: dict[str, str]) -> dict[str, str]:
    """Return what is wrong with what was typed, by question."""
    wrong = {}
    if typed["language"] and typed["language"] not in LANGUAGES:
        wrong["language"] = _("Choose a language from the list.")
    for name in WORDS:
        if len(typed[name]) > LONGEST_NEED:
            wrong[name] = _("Shorten it to 200 characters.")
    if typed["given_by"] not in list(GivenBy):
        wrong["given_by"] = _("Choose who said so.")
    return wrong


def needed_as_typed(typed: dict[str, str]) -> Needed:
    """Return what was typed, where nothing is wrong with it."""
    return Needed(
        language=typed["language"],
        needs=tuple(need for need in Need if need in typed["needs"].split()),
        besides=typed["besides"],
        address_as=typed["address_as"],
        given_by=GivenBy(typed["given_by"]),
    )


def fields_of(again: Again, heard: str) -> list[Field]:
    """Ask for all of it; `heard` is the language that they seem to write in, '' where that cannot be told."""
    says = _("They seem to write in %(language)s. A machine says so: ask them.")
    languages = [("", _("Not said")), *sorted(((code, str(name)) for code, name in LANGUAGES.items()), key=_by_name)]
    return [
        _choice(
            again,
            "language",
            _("Language"),
            languages,
            kind="select",
            hint=says % {"language": LANGUAGES[heard]} if heard else "",
        ),
        _choice(again, "needs", _("What they need"), what_can_be_needed(), kind="checkboxes"),
        _words(again, "besides", _("What else? (optional)"), hint=_("Such as: no stairs. Never why they need it.")),
        _words(again, "address_as", _("How to address them (optional)"), hint=_("Such as: Ms Nowak, or they.")),
        _choice(again, "given_by", _("Who said so?"), who_can_say(), kind="radios"),
    ]


def _by_name(language: tuple[str, str]) -> str:
    return language[1]


def _choice(again: Again, name: str, label: str, named: list[tuple[str, str]], **look: Any) -> Field:
    chosen = again.value(name).split() or [""]
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=tuple(Option(code, words, checked=code in chosen) for code, words in named),
        is_page_heading=False,
        label_size="s",
        **look,
    )


def _words(again: Again, name: str, label: str, *, hint: str) -> Field:
    return Field(
        name=name,
        label=label,
        hint=hint,
        value=again.value(name),
        error=again.error(name),
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
    )
