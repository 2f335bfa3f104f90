"""The phrases that tell of danger: in which languages there are some, and trying a message on them."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.knowledge.danger import danger_in
from bluelamp.knowledge.phrases import Found
from bluelamp.knowledge.queries import approved_version, newest_version, waits
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import LANGUAGES
from bluelamp.workspaces.setup.languages import name_of_language

LONGEST_TRIED = 5_000


@dataclass(frozen=True)
class Row:
    """A language: which version of its phrases is in use, 0 as Bluelamp comes, and whether one waits for approval."""

    code: str
    name: str
    number: int
    is_waiting: bool


@open_to("knowledge.write_danger")
def danger(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the languages; say which phrases stand in a message that is tried. Nothing of it is kept."""
    tried = tidy(request.POST.get("tried", ""))[:LONGEST_TRIED]
    found: list[Found] = danger_in(tried) if tried else []
    context = {
        "rows": [_row(language) for language in LANGUAGES],
        "is_tried": bool(tried),
        "found": found,
        "field": Field(
            name="tried",
            label=_("A message to try"),
            hint=_("It is not kept. The phrases that are in use now are looked for."),
            value=tried,
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=4,
        ),
    }
    return render(request, "workspaces/setup/pages/danger.html", context)


def _row(language: str) -> Row:
    in_use, newest = approved_version(language, Kind.DANGER), newest_version(language, Kind.DANGER)
    number = in_use.number if in_use else 0
    return Row(language, name_of_language(language), number, newest is not None and waits(newest))


address = path("desk/setup/danger/", danger, name="danger")
