"""What people wrote about when they were asked how it went: by words that many use, and in cleared quotes."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.surveys.queries import quotes_among
from bluelamp.surveys.rules import LEAST_SHOWN
from bluelamp.surveys.themes import ThemeLine, complete_quarters, themes_of
from bluelamp.workspaces.supervisor.asked import parts_of_confidence

MOST_QUOTED: Final = 3


@open_to("surveys.see_figures")
def themes(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the quarter that the address names, the newest that is complete where it names none."""
    quarters = complete_quarters()
    quarter = next((each for each in quarters if str(each) == request.GET.get("quarter")), quarters[0])
    context: dict[str, Any] = {
        "quarter": quarter,
        "quarters": quarters,
        "themes": _with_quotes(by, themes_of(quarter)),
        "least": LEAST_SHOWN,
        "parts": parts_of_confidence(here="themes"),
    }
    return render(request, "workspaces/supervisor/pages/themes.html", context)


def _with_quotes(by: Actor, themes: list[ThemeLine]) -> list[tuple[ThemeLine, list[str]]]:
    """Return each theme with some of what was cleared to be quoted; none where it is hidden how many wrote about it."""
    shown = {answer for theme in themes if theme.answers is not None for answer in theme.ids}
    quotes = quotes_among(by, shown) if shown else {}
    return [(theme, [quotes[answer] for answer in theme.ids if answer in quotes][:MOST_QUOTED]) for theme in themes]


address = path("desk/confidence/themes/", themes, name="themes")
