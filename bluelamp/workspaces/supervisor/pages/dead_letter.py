"""One text message of which nothing could be made: why, as it came, and having it read again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.texts.actions import leave_dead_letter, replay_dead_letter
from bluelamp.texts.dead import dead_letter as the_letter
from bluelamp.workspaces.supervisor.dead_words import explained, provider_of, read_again_before, why_dead


@open_to("texts.replay")
def dead_letter(request: HttpRequest, by: Actor, letter_id: UUID) -> HttpResponse:
    """Show it as it came; have it read again, or leave it, where that is asked for."""
    letter = the_letter(by, letter_id)
    if request.method == "POST":
        if request.POST.get("then") == "leave":
            leave_dead_letter(by=by, letter=letter)
            messages.success(request, _("It is left as it is, and stands here no more."))
        else:
            replay_dead_letter(by=by, letter=letter)
            messages.success(request, _("It is read again in a moment. What can be made of it is in the queue then."))
        return redirect("dead_letters")
    context = {
        "letter": letter,
        "why": why_dead(letter),
        "explained": explained(letter),
        "provider": provider_of(letter),
        "before": read_again_before(letter),
    }
    return render(request, "workspaces/supervisor/pages/dead_letter.html", context)


address = path("desk/texts-not-kept/<uuid:letter_id>/", dead_letter, name="dead_letter")
