"""A contact as a PDF, to keep on paper or to hand out."""

from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.actions import print_contact
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.contacts.rules import Printed
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.access.look import Reason
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.design.fields import ErrorLink, Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.paper.pdf import NoPaper, pdf_of
from bluelamp.workspaces.contact_staff.copy_rows import moment
from bluelamp.workspaces.contact_staff.paper_rows import paper_of
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

HOLDS: Final = {
    Printed.EVERYTHING: (
        gettext_lazy("Everything"),
        gettext_lazy("For colleagues only: with notes, tasks, warnings, how to reach the person, and what happened."),
    ),
    Printed.SAID: (
        gettext_lazy("What was said"),
        gettext_lazy("What they told us, what was written since, and what we promised."),
    ),
}
PAGE: Final = "workspaces/contact_staff/pages/paper_pdf.html"


@open_to("contacts.print")
def paper(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask what the PDF is to hold; give it, and write down who took it."""
    contact = contact_for_staff(by, reference, reason=Reason.PRINTING)
    if request.method != "POST":
        return _show(request, contact)
    chosen = request.POST.get("holds", "")
    if chosen not in list(Printed):
        return _show(request, contact, wrong=_("Choose what the PDF is to hold."))
    try:
        pdf = pdf_of(_page(request, by, contact, Printed(chosen)))
    except NoPaper as error:
        return _show(request, contact, failed=str(error), chosen=chosen)
    print_contact(by=by, contact=contact, holds=Printed(chosen))
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="contact-{reference}-{today().isoformat()}.pdf"'
    return answer


def _page(request: HttpRequest, by: Actor, contact: "Contact", holds: Printed) -> str:
    context = {"contact": contact, "paper": paper_of(contact, by, holds), "holds": holds, "moment": moment(now())}
    return render_to_string(PAGE, context, request)


def _show(
    request: HttpRequest, contact: "Contact", *, wrong: str = "", failed: str = "", chosen: str = ""
) -> HttpResponse:
    links = [ErrorLink(wrong, "#holds")] if wrong else [ErrorLink(failed)] if failed else []
    options = [
        Option(code, str(label), checked=code == chosen, hint=str(hint)) for code, (label, hint) in HOLDS.items()
    ]
    field = Field(
        name="holds",
        label=_("What is it to hold?"),
        error=wrong,
        options=tuple(options),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
    context: dict[str, Any] = {"contact": contact, "field": field, "errors": links}
    return render(request, "workspaces/contact_staff/pages/paper.html", context)


address = path(f"{CONTACT}paper/", paper, name="paper")
