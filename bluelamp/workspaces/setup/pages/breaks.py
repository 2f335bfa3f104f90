"""When a break is proposed to whoever answers chats, and how long it lasts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_breaks
from bluelamp.staff.breaks import break_rule
from bluelamp.staff.rules import LEAST_BREAK, MOST_BREAK, MOST_CHATS_BEFORE, MOST_MINUTES_BEFORE
from bluelamp.workspaces.setup.forms import Form, typed_in


@open_to("staff.change_force")
def breaks(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what holds; keep what was sent, or nothing where something is wrong."""
    rule = break_rule()
    form = Form({"chats": str(rule.chats), "minutes": str(rule.minutes), "lasts": str(rule.lasts)})
    if request.method == "POST":
        form = typed_in(request, "chats", "minutes", "lasts")
        chats = _number(form, "chats", 1, MOST_CHATS_BEFORE)
        minutes = _number(form, "minutes", LEAST_BREAK, MOST_MINUTES_BEFORE)
        lasts = _number(form, "lasts", LEAST_BREAK, MOST_BREAK)
        if not form.wrong:
            choose_breaks(by=by, chats=chats, minutes=minutes, lasts=lasts)
            messages.success(request, _("It is kept. Breaks are proposed by it from now on."))
            return redirect("breaks")
    fields = [
        form.one_line("chats", _("After how many chats"), hint=_("In which someone answered since the last."), size=3),
        form.one_line("minutes", _("After how many minutes of answering chats"), size=3),
        form.one_line("lasts", _("For how many minutes"), size=3),
    ]
    context = {"fields": fields, "errors": form.links()}
    return render(request, "workspaces/setup/pages/breaks.html", context)


def _number(form: Form, name: str, least: int, most: int) -> int:
    typed = form.typed[name]
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    if not least <= number <= most:
        form.wrong[name] = _("Enter a number from %(least)s to %(most)s.") % {"least": least, "most": most}
    return number


address = path("desk/setup/breaks/", breaks, name="breaks")
