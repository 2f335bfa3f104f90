"""What a supervisor found about one contact that I dealt with, and my answer to it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.reach import can_reach
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.quality.actions import AlreadyAnswered, answer_feedback
from bluelamp.quality.queries import own_feedback, scores_of
from bluelamp.quality.rules import HIGHEST, LONGEST_FEEDBACK

if TYPE_CHECKING:
    from bluelamp.quality.models import Review


@open_to("quality.answer")
def feedback(request: HttpRequest, by: Actor, review_id: UUID) -> HttpResponse:
    """Show it, which tells the supervisor that it was read; keep an answer."""
    review = own_feedback(by, review_id)
    if request.method != "POST":
        return _show(request, by, review, "", "")
    answer = tidy(request.POST.get("answer", ""))
    wrong = what_is_wrong_with(answer, longest=LONGEST_FEEDBACK)
    if not wrong:
        try:
            answer_feedback(by=by, review=review, words=answer)
        except AlreadyAnswered as error:
            wrong = str(error)
        else:
            messages.success(request, _("Your answer is kept. Supervisors read it beside the feedback."))
            return redirect("feedback", review_id)
    return _show(request, by, review, answer, wrong)


def _show(request: HttpRequest, by: Actor, review: "Review", answer: str, wrong: str) -> HttpResponse:
    context: dict[str, Any] = {
        "review": review,
        "highest": HIGHEST,
        "scores": scores_of([review.pk]).get(review.pk, []),
        "reaches_contact": can_reach(by, review.drawn.contact),
        "field": _field(answer, wrong),
        "errors": [ErrorLink(wrong, "#answer" if not review.answered_at else "")] if wrong else [],
    }
    return render(request, "workspaces/contact_staff/pages/feedback.html", context)


def _field(answer: str, wrong: str) -> Field:
    return Field(
        name="answer",
        label=_("What you want to say about it (you need not)"),
        hint=_("Supervisors read it. It cannot be changed afterwards."),
        value=answer,
        error=wrong,
        kind="textarea",
        is_page_heading=False,
        label_size="s",
    )


address = path("desk/for-me/feedback/<uuid:review_id>/", feedback, name="feedback")
