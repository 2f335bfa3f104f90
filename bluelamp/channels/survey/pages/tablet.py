"""The tablet at the counter: a code opens the questions once, and behind each visitor it goes back to its beginning."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.channels.survey.asking import bank_seen, keep_answer, survey_fields, words_in
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.access.tries import TriedTooOften, count_try
from bluelamp.foundation.design.fields import ErrorLink, Field
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.surveys.actions import NotInvited
from bluelamp.surveys.queries import handed_with
from bluelamp.surveys.rules import tidy_code

LONGEST: Final = 40
MOST_TRIES: Final = 120  # in a quarter of an hour: all counters of a force may come from one address


@open_to_public
def tablet(request: HttpRequest) -> HttpResponse:
    """Ask for the code, then the questions, then keep what was answered and say thank you.

    The code is asked again with each page, so that nothing else is kept on the device; it opens nothing once answered.
    """
    typed = request.POST.get("code", "")[:LONGEST]
    asks = request.POST.get("step") == "questions"
    if request.method != "POST" or (only_changes_language(request) and not asks):
        return _begin(request)
    code = tidy_code(typed)
    if code is None:
        return _begin(request, _("Enter the 8 digits that a member of staff gives you."))
    try:
        count_try("tablet", request.META["REMOTE_ADDR"], most=MOST_TRIES)
    except TriedTooOften as error:
        return _begin(request, str(error))
    candidate = handed_with(code)
    if candidate is None:
        return _begin(request, _("This code opens nothing now. Ask the member of staff for a new one."))
    if not asks or only_changes_language(request):
        return _ask(request, code)
    try:
        wrong = keep_answer(request, candidate, on_tablet=True)
    except NotInvited as error:
        return _begin(request, str(error))
    if wrong:
        return _ask(request, code, wrong)
    return render(request, "channels/survey/pages/tablet_thanks.html", {"danger": speaks_of_danger(words_in(request))})


def _begin(request: HttpRequest, wrong: str = "") -> HttpResponse:
    field = Field(
        name="code",
        label=_("Code"),
        hint=_("8 digits"),
        error=wrong,
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        inputmode="numeric",
        width=10,
    )
    context = {"field": field, "errors": [ErrorLink(wrong, "#code")] if wrong else []}
    return render(request, "channels/survey/pages/tablet.html", context)


def _ask(request: HttpRequest, code: str, wrong: ErrorLink | None = None) -> HttpResponse:
    bank = bank_seen(request)
    fields = survey_fields(request, bank, wrong)
    context = {"bank": bank, "code": code, "fields": fields, "errors": [wrong] if wrong else []}
    return render(request, "channels/survey/pages/tablet_questions.html", context)


address = path("tablet/", tablet, name="tablet")
