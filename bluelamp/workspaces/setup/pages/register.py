"""One register that was brought: what its columns are, what came of trying it, and taking it in."""

from typing import TYPE_CHECKING, Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.design.taking_away import as_file, form_asked
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import ask_to_take_in, drop_register, name_columns
from bluelamp.people.actions import export_refused as take_away
from bluelamp.people.registers import came_in, register_with, why_refused
from bluelamp.people.rules import CAN_BE_DROPPED, BringingStep
from bluelamp.workspaces.setup.register_forms import column_fields, column_name, columns_in, wrong_columns

if TYPE_CHECKING:
    from bluelamp.people.models import BroughtRegister

MOST_SHOWN: Final = 50


@open_to("people.bring_register")
def register(request: HttpRequest, by: Actor, number: int) -> HttpResponse:
    """Show how far it has come; say what its columns are, have it taken in, or drop it."""
    brought = _brought(number)
    if request.method != "POST":
        return _show(request, brought, brought.columns, [])
    asked = request.POST.get("do", "columns")
    if asked == "take":
        ask_to_take_in(by=by, brought=brought)
        messages.success(request, _("They come in behind the pages. Look here again in a minute."))
    elif asked == "drop":
        drop_register(by=by, brought=brought)
        messages.success(request, _("Its rows are gone. Nobody came in."))
    else:
        columns = columns_in(request, brought)
        if wrong := wrong_columns(columns):
            return _show(request, brought, columns, wrong)
        name_columns(by=by, brought=brought, columns=columns)
        messages.success(request, _("It is tried behind the pages. Look here again in a minute."))
    return redirect("register", number)


@open_to("people.bring_register")
def export_refused(request: HttpRequest, by: Actor, number: int) -> HttpResponse:
    """Give a file of the rows that were refused and why, to be saved; without a known form, lead back."""
    brought, form = _brought(number), form_asked(request)
    if form is None:
        return redirect("register", number)
    words = why_refused()
    rows = [(str(row), words[why]) for row, why in take_away(by=by, brought=brought, form=form)]
    return as_file(form, named="refused", columns=(_("row"), _("why")), rows=rows)


def _brought(number: int) -> "BroughtRegister":
    brought = register_with(number)
    if brought is None:
        raise Http404
    return brought


def _show(request: HttpRequest, brought: "BroughtRegister", columns: list[str], wrong: list[str]) -> HttpResponse:
    words = why_refused()
    may_choose = brought.step in (BringingStep.BROUGHT, BringingStep.TRIED)
    context: dict[str, Any] = {
        "brought": brought,
        "fields": column_fields(brought, columns) if may_choose else [],
        "may_drop": brought.step in CAN_BE_DROPPED,
        "came": came_in(brought),
        "refused": [(row, words[why]) for row, why in brought.refused[:MOST_SHOWN]],
        "refused_count": len(brought.refused),
        "more_refused": max(len(brought.refused) - MOST_SHOWN, 0),
        "errors": [ErrorLink(each, f"#{column_name(0)}") for each in wrong],
    }
    return render(request, "workspaces/setup/pages/register.html", context)


addresses = (
    path("desk/setup/registers/<int:number>/", register, name="register"),
    path("desk/setup/registers/<int:number>/refused/", export_refused, name="export_refused"),
)
