"""What is done about a version of a service by one press: begin, approve, publish, withdraw, take away, arrange."""

from datetime import datetime, time
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import force_zone, now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.reports import actions
from bluelamp.reports.editing import drop_page, drop_question, move_page, move_question
from bluelamp.reports.why_not import Refused, TooEarly
from bluelamp.staff.typed_times import day_in, time_in
from bluelamp.workspaces.setup.service_editing import ADDRESS, keep, seen_in, version_shown, version_to_edit

PLACES: Final = {"earlier": -1, "later": 1}


@open_to("reports.write_service")
def begin_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Begin the next version with what this one says, and lead to it."""
    version = version_shown(service_code, version_number)
    if request.method != "POST":
        return redirect("service", service_code, version_number)
    version_id = id_made_with_the_form(request.POST.get("version_id", ""))
    begun = actions.begin_service(by=by, version_id=version_id, definition=version.definition)
    messages.success(request, _("This is a new version. Nobody is asked by it until it is approved and published."))
    return redirect("service", begun.code, begun.number)


@open_to("reports.approve_service")
def approve_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Approve what the page showed."""
    version = version_to_edit(service_code, version_number)
    if request.method == "POST":
        try:
            actions.approve_service(by=by, version=version, seen=seen_in(request))
        except Refused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is approved. An administrator can publish it now."))
    return redirect("service", service_code, version_number)


@open_to("reports.publish_service")
def publish_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Offer it from the day and time on that were typed."""
    version = version_to_edit(service_code, version_number)
    if request.method == "POST":
        try:
            actions.publish_service(
                by=by, version=version, begins=_begins(request.POST.get("day", ""), request.POST.get("time", ""))
            )
        except Refused as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("It is published: offered within two seconds, or from the moment you chose."))
    return redirect("service", service_code, version_number)


@open_to("reports.publish_service")
def withdraw_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Offer the service no more, once someone ticked that they are sure."""
    version = version_shown(service_code, version_number)
    if request.method == "POST" and "sure" not in request.POST:
        messages.error(request, _("Tick that it is to be offered to nobody, then press it again."))
    elif request.method == "POST":
        actions.withdraw_service(by=by, code=version.code)
        messages.success(request, _("It is withdrawn. Publish another version of it to offer it again."))
    return redirect("service", service_code, version_number)


@open_to("reports.write_service")
def export_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Give the file, to be saved; looking at the address leads back."""
    version = version_shown(service_code, version_number)
    if request.method != "POST":
        return redirect("service", service_code, version_number)
    answer = HttpResponse(actions.export_service(by=by, version=version), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="{version.code}-{version.number}.json"'
    return answer


@open_to("reports.write_service")
def arrange_service(request: HttpRequest, by: Actor, service_code: str, version_number: int) -> HttpResponse:
    """Ask a page or a question earlier or later, or not at all."""
    version = version_to_edit(service_code, version_number)
    what, code, do = (request.POST.get(name, "") for name in ("what", "code", "do"))
    if request.method != "POST" or not (do in PLACES or do == "away"):
        return redirect("service", service_code, version_number)
    if do == "away":
        definition = (drop_page if what == "page" else drop_question)(version.definition, code)
    else:
        definition = (move_page if what == "page" else move_question)(version.definition, code, by=PLACES[do])
    try:
        version_number = keep(request, by, version, definition)
    except Refused as error:
        messages.error(request, str(error))
    return redirect("service", service_code, version_number)


def _begins(typed_day: str, typed_time: str) -> datetime:
    """Return the moment of a day and a time on the force's clocks; without a time, the day's beginning, or now today.

    Raises `NoDay` and `NoTime` for what is none, and `TooEarly` for what is past.
    """
    day, at = day_in(typed_day), time_in(typed_time) if typed_time.strip() else time.min
    if day is None:
        raise NoDay
    if at is None:
        raise NoTime
    if day == today() and not typed_time.strip():
        return now()
    begins = datetime.combine(day, at, force_zone())
    if begins < now():
        raise TooEarly
    return begins


class NoDay(Refused):
    """What was typed is no day."""

    def __str__(self) -> str:
        return _("Enter the day as 2026-12-01 or 1/12/2026.")


class NoTime(Refused):
    """What was typed is no time."""

    def __str__(self) -> str:
        return _("Enter the time as 09:00 or 17.30, or leave it empty.")


addresses = [
    path(f"{ADDRESS}begin/", begin_service, name="begin_service"),
    path(f"{ADDRESS}approve/", approve_service, name="approve_service"),
    path(f"{ADDRESS}publish/", publish_service, name="publish_service"),
    path(f"{ADDRESS}withdraw/", withdraw_service, name="withdraw_service"),
    path(f"{ADDRESS}export/", export_service, name="export_service"),
    path(f"{ADDRESS}arrange/", arrange_service, name="arrange_service"),
]
