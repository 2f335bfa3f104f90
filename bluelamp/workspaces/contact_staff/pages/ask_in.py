"""Ask a colleague, an interpreter or a specialist adviser into a chat, and end it for them."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.actions import ask_in, send_away
from bluelamp.contacts.actions.guests import CannotBeAskedIn
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import COMES_AS, guests_of, is_going_on, who_can_be_asked_in
from bluelamp.contacts.queries import contact_for_staff
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.workspaces.contact_staff.conversation import guests_called
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.staff.models import Account


@open_to("contacts.ask_in")
def ask(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Ask whom, and as what they come; ask them in."""
    contact = contact_for_staff(by, reference)
    if not is_going_on(contact):
        return redirect("contact", reference)
    colleagues = who_can_be_asked_in(by, contact)
    if request.method != "POST":
        return _show(request, contact, colleagues, Again())
    typed = {name: request.POST.get(name, "") for name in ("account", "comes_as")}
    to = next((each for each in colleagues if str(each.pk) == typed["account"]), None)
    wrong = {} if to else {"account": _("Choose whom to ask.")}
    if typed["comes_as"] not in list(ComesAs):
        wrong["comes_as"] = _("Choose as what they come.")
    if wrong or to is None:
        return _show(request, contact, colleagues, Again("guest", typed, wrong))
    try:
        ask_in(by=by, contact=contact, to=to, comes_as=ComesAs(typed["comes_as"]))
    except CannotBeAskedIn as error:
        return _show(request, contact, colleagues, Again("guest", typed, {"account": str(error)}))
    messages.success(request, _("%(name)s is asked in, and finds it under “For me”.") % {"name": to.name})
    return redirect("contact", reference)


@open_to("contacts.ask_in")
def end(request: HttpRequest, by: Actor, reference: str, guest_id: UUID) -> HttpResponse:
    """End the chat for someone who was asked in."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("contact", reference)
    guest = next((one for one in guests_of(contact) if one.pk == guest_id), None)
    if guest is None:
        raise Http404
    send_away(by=by, contact=contact, guest=guest)
    messages.success(request, _("%(name)s does not read this chat as a guest any more.") % {"name": guest.account.name})
    return redirect("ask_in", reference)


def _show(request: HttpRequest, contact: "Contact", colleagues: "list[Account]", again: Again) -> HttpResponse:
    context = {
        "contact": contact,
        "guests": guests_called(contact),
        "fields": [_as_what(again), _whom(colleagues, again)],
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/ask_in.html", context)


def _as_what(again: Again) -> Field:
    return Field(
        name="comes_as",
        label=_("As what do they come?"),
        hint=_("The person reads this, and no name."),
        error=again.error("comes_as"),
        options=tuple(
            Option(code, str(words), checked=code == again.value("comes_as")) for code, words in COMES_AS.items()
        ),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _whom(colleagues: "list[Account]", again: Again) -> Field:
    chosen = again.value("account")
    options = (Option(str(each.pk), each.name, checked=str(each.pk) == chosen) for each in colleagues)
    return Field(
        name="account",
        label=_("Whom?"),
        error=again.error("account"),
        options=(Option("", _("Choose whom to ask")), *options),
        kind="select",
        is_page_heading=False,
        label_size="s",
    )


address = path(f"{CONTACT}ask-in/", ask, name="ask_in")
end_address = path(f"{CONTACT}ask-in/<uuid:guest_id>/end/", end, name="send_away")
