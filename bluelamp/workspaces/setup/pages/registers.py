"""Registers that were brought to be taken in, and bringing one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import NoRegister, bring_register
from bluelamp.people.registers import registers_brought
from bluelamp.workspaces.setup.register_forms import bring_fields, sent_in


@open_to("people.bring_register")
def registers(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show every register that was brought; take one from a file, and lead to what its columns are."""
    if request.method != "POST":
        return _show(request, "", {})
    sent = sent_in(request)
    if sent.wrong:
        return _show(request, sent.register, sent.wrong)
    try:
        brought = bring_register(by=by, register=sent.register, content=sent.content)
    except NoRegister as error:
        return _show(request, sent.register, {"file": str(error)})
    return redirect("register", brought.number)


def _show(request: HttpRequest, register: str, wrong: dict[str, str]) -> HttpResponse:
    context = {
        "brought": registers_brought(),
        "fields": bring_fields(register, wrong),
        "errors": [ErrorLink(words, f"#{name}") for name, words in wrong.items()],
    }
    return render(request, "workspaces/setup/pages/registers.html", context)


address = path("desk/setup/registers/", registers, name="registers")
