"""Text messages of which nothing could be made: why, from which provider, and since when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.texts.dead import dead_letters as letters_within_reach
from bluelamp.texts.dead import how_many_within_reach
from bluelamp.workspaces.supervisor.dead_words import provider_of, why_dead


@open_to("texts.replay")
def dead_letters(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the newest."""
    letters = letters_within_reach(by)
    rows = [(letter, why_dead(letter), provider_of(letter)) for letter in letters]
    context = {"rows": rows, "more": how_many_within_reach(by) - len(letters)}
    return render(request, "workspaces/supervisor/pages/dead_letters.html", context)


address = path("desk/texts-not-kept/", dead_letters, name="dead_letters")
