"""When chats are answered, and shutting the chat at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.general import services_for_chats
from bluelamp.staff.actions import choose_hours, switch_door
from bluelamp.staff.opening import CHAT, door_now, hours_apart, hours_of, is_shut
from bluelamp.workspaces.setup.forms import Form
from bluelamp.workspaces.setup.hours_forms import fields_of, form_of, hours_typed


@open_to("staff.shut_door")
def chat_hours(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show when chats are answered, and whether someone shut them."""
    return _show(request, by, form_of(hours_of(CHAT)))


@open_to("staff.change_force")
@require_POST
def keep_chat_hours(request: HttpRequest, by: Actor) -> HttpResponse:
    """Keep the hours that were sent, or none of them where one cannot be read."""
    form, hours = hours_typed(request)
    if hours is None:
        return _show(request, by, form)
    choose_hours(by=by, door=CHAT, hours=hours)
    messages.success(request, _("The hours are kept. They hold from now on."))
    return redirect("chat_hours")


@open_to("staff.shut_door")
@require_POST
def shut_chat(request: HttpRequest, by: Actor) -> HttpResponse:
    """Shut the chat whatever its hours are, or let it follow them again."""
    shut = request.POST.get("shut") == "1"
    switch_door(by=by, door=CHAT, shut=shut)
    said = _("The chat is shut. Its page takes messages until you open it again.")
    messages.success(request, said if shut else _("The chat follows its hours again."))
    return redirect("chat_hours")


def _show(request: HttpRequest, by: Actor, form: Form) -> HttpResponse:
    apart = hours_apart(CHAT)
    context = {
        "fields": fields_of(form),
        "may_change": by.may("staff.change_force"),
        "services": [(service, service.code in apart) for service in services_for_chats()],
        "shut": is_shut(CHAT),
        "door": door_now(CHAT),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/chat_hours.html", context)


addresses = [
    path("desk/setup/chat-hours/", chat_hours, name="chat_hours"),
    path("desk/setup/chat-hours/keep/", keep_chat_hours, name="keep_chat_hours"),
    path("desk/setup/chat-hours/shut/", shut_chat, name="shut_chat"),
]
