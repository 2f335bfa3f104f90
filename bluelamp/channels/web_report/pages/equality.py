"""The equality questions, and the end."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to_public
from bluelamp.foundation.clock import today
from bluelamp.foundation.design.language import only_changes_language
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.quiet import QUIET
from bluelamp.reports.actions import answer_equality
from bluelamp.reports.check import check_page
from bluelamp.reports.fields import fields_for
from bluelamp.reports.services import service_called
from bluelamp.reports.shipped import EQUALITY

ANYONE = Actor.public("reports.answer_equality")


@open_to_public
def equality(request: HttpRequest, service: str) -> HttpResponse:
    """Ask who the person is, if they like to say; an empty form is a fine answer."""
    if service_called(service) is None:
        raise Http404
    checked = check_page(EQUALITY, request.POST, {}, today=today())
    if request.method != "POST" or only_changes_language(request):
        context = {"fields": fields_for(list(EQUALITY.questions), checked.typed, {})}
        return render(request, "channels/web_report/pages/equality.html", context)
    given = {code: answer for code, answer in checked.answers.items() if answer}
    if given:
        answer_equality(by=ANYONE, service=service, answers=given)
    return redirect("end")


@open_to_public
def end(request: HttpRequest) -> HttpResponse:
    """Say thank you, and what happens next."""
    return render(request, "channels/web_report/pages/end.html")


address = path(f"equality/<{QUIET}:service>/", equality, name="equality")
end_address = path("sent/", end, name="end")
