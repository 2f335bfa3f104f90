"""Say how a contact went: one page, for whoever was invited, which shows nothing of them or of what it was about."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.channels.survey.asking import bank_seen, keep_answer, survey_fields, words_in
from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.surveys.actions import NotInvited
from bluelamp.surveys.queries import can_be_answered, invitation_named


@open_to_public
def say_how_it_went(request: HttpRequest, invitation_token: str) -> HttpResponse:
    """Ask, keep what was answered, and say thank you; or say that there is nothing to answer any more."""
    candidate = invitation_named(invitation_token)
    if candidate is None:
        raise Http404
    if not can_be_answered(candidate):
        return _is_over(request)
    if request.method != "POST" or only_changes_language(request):
        return _ask(request)
    try:
        wrong = keep_answer(request, candidate)
    except NotInvited:
        return _is_over(request)
    if wrong:
        return _ask(request, wrong)
    context = {"danger": speaks_of_danger(words_in(request))}
    return render(request, "channels/survey/pages/thanks.html", context)


def _is_over(request: HttpRequest) -> HttpResponse:
    return render(request, "channels/survey/pages/over.html")


def _ask(request: HttpRequest, wrong: ErrorLink | None = None) -> HttpResponse:
    bank = bank_seen(request)
    context = {"bank": bank, "fields": survey_fields(request, bank, wrong), "errors": [wrong] if wrong else []}
    return render(request, "channels/survey/pages/say_how_it_went.html", context)


address = path("how-it-went/<slug:invitation_token>/", say_how_it_went, name="say_how_it_went")
