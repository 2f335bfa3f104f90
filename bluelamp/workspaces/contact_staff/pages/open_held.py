"""Save a file that is held back, because no scanner called it clean: with a reason, on record."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.actions import give_held
from bluelamp.contacts.queries import attachment_for_staff
from bluelamp.contacts.rules import WhyGiven
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.files.held import why_held
from bluelamp.foundation.files.locks import is_locked
from bluelamp.foundation.files.serving import as_download
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.files import HELD
from bluelamp.workspaces.contact_staff.pages.attachment import or_say_why_not
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WHYS: "Final[dict[WhyGiven, StrOrPromise]]" = {
    WhyGiven.LIFE: gettext_lazy("A life may depend on what is in it"),
    WhyGiven.APART: gettext_lazy("I open it on a machine that is kept for such files"),
}


@open_to("contacts.open_quarantined")
def open_held(request: HttpRequest, by: Actor, reference: str, attachment_id: UUID) -> HttpResponseBase:
    """Ask why it is needed; give it once that is said. What is not held back, or is locked, is not given here."""
    attachment = attachment_for_staff(by, reference, attachment_id)
    why = why_held(attachment.file)
    if why is None or is_locked(attachment.file.sha256):
        return redirect("contact", reference)
    chosen, error = request.POST.get("why", ""), ""
    if request.method == "POST":
        if chosen in WHYS:
            give_held(by=by, contact=attachment.contact, attachment=attachment, why=WhyGiven(chosen))
            return or_say_why_not(request, reference, partial(as_download, though_held=True), attachment.file)
        error = _("Say why you need it now.")
    context = {
        "contact": attachment.contact,
        "attachment": attachment,
        "says": HELD[why],
        "field": Field(
            name="why",
            label=_("Why do you need it now?"),
            options=tuple(Option(code, str(words)) for code, words in WHYS.items()),
            error=error,
            kind="radios",
            is_page_heading=False,
            label_size="m",
        ),
        "errors": [ErrorLink(error, "#why")] if error else [],
    }
    return render(request, "workspaces/contact_staff/pages/open_held.html", context)


address = path(f"{CONTACT}files/<uuid:attachment_id>/held/", open_held, name="open_held")
