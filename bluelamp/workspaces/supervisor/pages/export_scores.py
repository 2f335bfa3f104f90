"""Take the scores of a team away as a file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.actions import export_scores as take_away
from bluelamp.quality.queries import scores_of
from bluelamp.workspaces.supervisor.frame import chosen_team
from bluelamp.workspaces.supervisor.scoring import code_of

if TYPE_CHECKING:
    from bluelamp.quality.models import Review

COLUMNS: Final = (
    "closed_in",
    "who_dealt_with_it",
    "team",
    "contact",
    "form",
    "criterion",
    "score",
    "scored_by",
    "scored_on",
)


@open_to("quality.score")
def export_scores(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give a file of the newest 1000 reviews of a team; without a known form of file, lead back."""
    form = form_asked(request)
    if form is None:
        return redirect("trend")
    reviews = take_away(by=by, team=chosen_team(request, by), form=form)
    return as_file(form, named="scores", columns=COLUMNS, rows=_rows(reviews))


def _rows(reviews: "list[Review]") -> Iterator[tuple[str, ...]]:
    scores = scores_of([review.pk for review in reviews])
    for review in reviews:
        drawn = review.drawn
        for score in scores.get(review.pk, []):
            yield (
                f"{drawn.draw.month:%Y-%m}",
                drawn.draw.account.name,
                drawn.team.name,
                drawn.contact.reference,
                str(review.form.number),
                score.criterion.words,
                code_of(score.value),
                review.scored_by.name,
                review.scored_at.astimezone(force_zone()).date().isoformat(),
            )


address = path("desk/quality/export/", export_scores, name="export_scores")
