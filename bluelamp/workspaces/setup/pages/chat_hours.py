"""When chats are answered, and shutting the chat at once."""

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_hours, switch_door
from bluelamp.staff.opening import CHAT, door_now, hours_of, is_shut
from bluelamp.staff.opening_times import DAYS, Hours, hours_in
from bluelamp.workspaces.setup.forms import Form, typed_in

NAMES: Final = tuple(f"day_{number}" for number in range(DAYS))


@open_to("staff.shut_door")
def chat_hours(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show when chats are answered, and whether someone shut them."""
    kept = hours_of(CHAT)
    form = Form(dict(zip(NAMES, kept.week, strict=True)))
    return _show(request, by, form, on_bank_holidays=kept.on_bank_holidays)


@open_to("staff.change_force")
@require_POST
def keep_chat_hours(request: HttpRequest, by: Actor) -> HttpResponse:
    """Keep the hours that were sent, or none of them where one cannot be read."""
    form, on_bank_holidays = typed_in(request, *NAMES), "on_bank_holidays" in request.POST
    read = [hours_in(form.typed[name]) for name in NAMES]
    wrong = _("Enter hours such as 09:00-17:00 or 00:00-24:00, or nothing.")
    form.wrong = {name: wrong for name, day in zip(NAMES, read, strict=True) if day is None}
    if form.wrong:
        return _show(request, by, form, on_bank_holidays=on_bank_holidays)
    week = tuple(day or "" for day in read)
    choose_hours(by=by, door=CHAT, hours=Hours(week, on_bank_holidays=on_bank_holidays))
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


def _show(request: HttpRequest, by: Actor, form: Form, *, on_bank_holidays: bool) -> HttpResponse:
    context = {
        "fields": [*_days(form), _holidays(on_bank_holidays)],
        "may_change": by.may("staff.change_force"),
        "shut": is_shut(CHAT),
        "door": door_now(CHAT),
        "errors": form.links(),
    }
    return render(request, "workspaces/setup/pages/chat_hours.html", context)


def _days(form: Form) -> list[Field]:
    return [form.one_line(name, str(WEEKDAYS[number]), size=20) for number, name in enumerate(NAMES)]


def _holidays(chosen: bool) -> Field:
    return Field(
        name="on_bank_holidays",
        label=_("Bank holidays"),
        options=(Option("1", _("On a bank holiday chats are answered as on any other day"), checked=chosen),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )


addresses = [
    path("desk/setup/chat-hours/", chat_hours, name="chat_hours"),
    path("desk/setup/chat-hours/keep/", keep_chat_hours, name="keep_chat_hours"),
    path("desk/setup/chat-hours/shut/", shut_chat, name="shut_chat"),
]
