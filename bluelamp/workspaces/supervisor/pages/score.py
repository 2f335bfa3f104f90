"""One contact that was drawn: all of it, scoring it, and what was found."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.quality.actions import AlreadyScored, NewerForm, score_contact
from bluelamp.quality.queries import drawn_for_scoring, newest_form, review_of, scores_of
from bluelamp.quality.rules import LONGEST_FEEDBACK
from bluelamp.workspaces.supervisor.entries import Entries
from bluelamp.workspaces.supervisor.frame import address_of
from bluelamp.workspaces.supervisor.looking_back import contact_as_it_was
from bluelamp.workspaces.supervisor.scoring import lines_of, score_fields, scores_in, words_field

if TYPE_CHECKING:
    from bluelamp.quality.models import Drawn, Form


@open_to("quality.score")
def score(request: HttpRequest, by: Actor, drawn_id: UUID) -> HttpResponse:
    """Show the contact with the form, or with what was found; keep the scores that were chosen."""
    drawn, form = drawn_for_scoring(by, drawn_id), newest_form()
    entries = Entries(request.POST)
    if request.method == "POST" and form is not None and _is_scored(by, drawn, form, entries):
        told = {"name": drawn.draw.account.name}
        messages.success(request, _("It is scored, and %(name)s is told on their page.") % told)
        return redirect(address_of("quality", team=drawn.team_id))
    return _show(request, by, drawn, form, entries)


def _is_scored(by: Actor, drawn: "Drawn", form: "Form", entries: Entries) -> bool:
    """Score it, or note what is wrong."""
    given, words = scores_in(form, entries), tidy(entries.text("words"))
    if wrong := what_is_wrong_with(words, longest=LONGEST_FEEDBACK):
        entries.errors["words"] = wrong
    if entries.errors:
        return False
    seen = entries.text("seen")
    number = int(seen) if seen.isascii() and seen.isdigit() else 0
    try:
        score_contact(by=by, drawn=drawn, form=number, scores=given, words=words)
    except (AlreadyScored, NewerForm) as error:
        entries.errors[""] = str(error)
        return False
    return True


def _show(request: HttpRequest, by: Actor, drawn: "Drawn", form: "Form | None", entries: Entries) -> HttpResponse:
    review = review_of(by, drawn)
    fields = [*score_fields(form, entries), words_field(entries, longest=LONGEST_FEEDBACK)] if form else []
    context: dict[str, Any] = {
        "drawn": drawn,
        "form": form,
        "fields": fields,
        "errors": entries.links(),
        "review": review,
        "given": lines_of(scores_of([review.pk]).get(review.pk, [])) if review else [],
        "back": address_of("quality", team=drawn.team_id),
        **contact_as_it_was(request, by, drawn.contact.reference),
    }
    return render(request, "workspaces/supervisor/pages/score.html", context)


address = path("desk/quality/<uuid:drawn_id>/", score, name="score")
