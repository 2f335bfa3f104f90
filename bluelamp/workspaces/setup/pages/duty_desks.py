"""Who is alarmed, in turn, while nobody opens what tells of danger, and after how long."""

from typing import Final

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import tidy
from bluelamp.watch.actions import choose_duty_desks
from bluelamp.watch.queries import duty_desks as chosen_now
from bluelamp.watch.queries import unopened_seconds
from bluelamp.watch.rules import LEAST_SECONDS, LONGEST_ADDRESS, LONGEST_NAME, MOST_DESKS, MOST_SECONDS
from bluelamp.workspaces.setup.forms import Form

SAMPLE: Final = "Control room, control@example.police.uk\nForce incident manager, fim@example.police.uk"


@open_to("watch.choose")
def duty_desks(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show who is alarmed; keep what was sent, or nothing where something is wrong."""
    lines = "\n".join(f"{desk.name}, {desk.address}" for desk in chosen_now())
    form = Form({"desks": lines, "seconds": str(unopened_seconds())})
    if request.method == "POST":
        form = Form({name: tidy(request.POST.get(name, "")) for name in ("desks", "seconds")})
        desks, seconds = _read_desks(form), _read_seconds(form)
        if not form.wrong:
            choose_duty_desks(by=by, desks=desks, seconds=seconds)
            messages.success(request, _("They are alarmed from now on."))
            return redirect("duty_desks")
    context = {"fields": _fields(form), "sample": SAMPLE, "none": not lines, "errors": form.links()}
    return render(request, "workspaces/setup/pages/duty_desks.html", context)


def _read_desks(form: Form) -> list[tuple[str, str]]:
    lines = [line.strip() for line in form.typed["desks"].split("\n") if line.strip()]
    read = [tuple(part.strip() for part in line.rpartition(",")[::2]) for line in lines]
    for number, (name, address) in enumerate(read, 1):
        if not _is_good(name, address):
            form.wrong["desks"] = _("Line %(number)s: enter a name, a comma, and an e-mail address.") % {
                "number": number
            }
    if len(read) > MOST_DESKS:
        form.wrong["desks"] = _("These are too many. Enter at most 10.")
    return [(name, address) for name, address in read]


def _is_good(name: str, address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return 0 < len(name) <= LONGEST_NAME and len(address) <= LONGEST_ADDRESS


def _read_seconds(form: Form) -> int:
    typed = form.typed["seconds"]
    seconds = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
    if not LEAST_SECONDS <= seconds <= MOST_SECONDS:
        form.wrong["seconds"] = _("Enter a number of seconds from 10 to 3600.")
    return seconds


def _fields(form: Form) -> list[Field]:
    return [
        Field(
            name="desks",
            label=_("Who is alarmed, in turn"),
            hint=_(
                "One on each line: the name or the post of whoever deals with it, a comma, an e-mail address that "
                "someone reads at every hour."
            ),
            value=form.typed["desks"],
            error=form.wrong.get("desks", ""),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=5,
            spellcheck=False,
        ),
        form.one_line(
            "seconds",
            _("After how many seconds"),
            hint=_("Then the first is alarmed, and after as long again the next. At once where nobody is signed in."),
            size=5,
        ),
    ]


address = path("desk/setup/duty-desks/", duty_desks, name="duty_desks")
