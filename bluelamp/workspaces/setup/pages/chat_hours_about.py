"""When chats about one service are answered, where that is otherwise."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import Service
from bluelamp.reports.general import service_for_chats
from bluelamp.staff.actions import choose_hours_about, drop_hours_about
from bluelamp.staff.opening import CHAT, hours_apart, hours_of
from bluelamp.workspaces.setup.forms import Form
from bluelamp.workspaces.setup.hours_forms import fields_of, form_of, hours_typed


@open_to("staff.change_force")
def chat_hours_about(request: HttpRequest, by: Actor, service_code: str) -> HttpResponse:
    """Show the hours, and keep those that were sent, or none of them where one cannot be read."""
    service = _service(service_code)
    if request.method != "POST":
        return _show(request, service, form_of(hours_of(CHAT, service.code)))
    form, hours = hours_typed(request)
    if hours is None:
        return _show(request, service, form)
    choose_hours_about(by=by, door=CHAT, about=service.code, hours=hours)
    messages.success(request, _("The hours are kept. They hold from now on."))
    return redirect("chat_hours")


@open_to("staff.change_force")
@require_POST
def drop_chat_hours_about(request: HttpRequest, by: Actor, service_code: str) -> HttpResponse:
    """Let chats about it be answered when all others are."""
    drop_hours_about(by=by, door=CHAT, about=_service(service_code).code)
    messages.success(request, _("Chats about it are answered when all others are."))
    return redirect("chat_hours")


def _service(code: str) -> Service:
    service = service_for_chats(code)
    if service is None:
        raise Http404
    return service


def _show(request: HttpRequest, service: Service, form: Form) -> HttpResponse:
    context = {
        "service": service,
        "fields": fields_of(form),
        "is_apart": service.code in hours_apart(CHAT),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/chat_hours_about.html", context)


ABOUT = "desk/setup/chat-hours/about/<slug:service_code>/"
addresses = [
    path(ABOUT, chat_hours_about, name="chat_hours_about"),
    path(f"{ABOUT}drop/", drop_chat_hours_about, name="drop_chat_hours_about"),
]
