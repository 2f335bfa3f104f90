"""All commands and keys on one sheet, and the choice to go without keys that are pressed alone."""

import re
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import READABLE
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import choose_single_keys

REFERENCE: Final = re.compile(f"[{READABLE}]{{4}}-[{READABLE}]{{4}}")


@open_to("staff.choose_keys")
def keys(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what one may do and by which keys, with links to the contact one came from; keep a choice about keys."""
    if request.method != "POST":
        asked = request.GET.get("contact", "")
        contact = reverse("contact", args=[asked]) if REFERENCE.fullmatch(asked) and by.may("contacts.see") else ""
        return render(request, "workspaces/sign_in/pages/keys.html", {"open_contact": contact, "reference": asked})
    used = request.POST.get("single_keys") == "used"
    choose_single_keys(by=by, used=used)
    said = (
        _("Keys pressed alone lead somewhere again.") if used else _("Keys pressed alone do nothing on your pages now.")
    )
    messages.success(request, said)
    return redirect("keys")


address = path("desk/keys/", keys, name="keys")
