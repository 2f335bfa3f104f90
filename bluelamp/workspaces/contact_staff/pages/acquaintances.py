"""Which colleagues are, or know, the person of a contact: they are kept from it, and what they try is here."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import contact_for_staff, ids_of_people
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.acquaintances import acquaintances_of, ways_to_be_acquainted, whole_of
from bluelamp.people.actions import end_acquaintance, note_acquaintance
from bluelamp.people.rules import Acquainted
from bluelamp.staff.queries import accounts_that_may
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.reference import CONTACT

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.acquaintances import Known


@open_to("people.note_acquaintance")
def acquaintances(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Show who is kept from the contacts of this person, and what they tried; keep another colleague from them."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return _show(request, contact, Again())
    typed = {name: request.POST.get(name, "") for name in ("account", "how")}
    account = next((each for each in accounts_that_may("contacts.see") if str(each.pk) == typed["account"]), None)
    wrong = {} if account else {"account": _("Choose a colleague.")}
    if typed["how"] not in list(Acquainted):
        wrong["how"] = _("Choose how they know each other.")
    if wrong or account is None:
        return _show(request, contact, Again("acquaintance", typed, wrong))
    note_acquaintance(by=by, person=contact.person, account=account, how=Acquainted(typed["how"]))
    messages.success(request, _("They are kept from this person's contacts from now on. Nobody tells them."))
    return redirect("queue") if account.pk == by.id else redirect("acquaintances", reference)


@open_to("people.note_acquaintance")
def end(request: HttpRequest, by: Actor, reference: str, acquaintance_id: UUID) -> HttpResponse:
    """Let a colleague reach the contacts of this person again."""
    contact = contact_for_staff(by, reference)
    if request.method != "POST":
        return redirect("acquaintances", reference)
    found = [one.acquaintance for one in _known(contact) if one.acquaintance.pk == acquaintance_id]
    if not found:
        raise Http404
    end_acquaintance(by=by, person=contact.person, acquaintance=found[0])
    messages.success(request, _("They are not kept from this person's contacts any more."))
    return redirect("acquaintances", reference)


def _known(contact: "Contact") -> "list[Known]":
    whole = whole_of(contact.person_id)
    return acquaintances_of(contact.person_id, whole | ids_of_people(whole))


def _show(request: HttpRequest, contact: "Contact", again: Again) -> HttpResponse:
    context = {
        "contact": contact,
        "known": _known(contact),
        "fields": [_whom(again), _how(again)],
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/acquaintances.html", context)


def _whom(again: Again) -> Field:
    colleagues = (
        Option(str(each.pk), each.name, checked=str(each.pk) == again.value("account"))
        for each in accounts_that_may("contacts.see")
    )
    return Field(
        name="account",
        label=_("Which colleague?"),
        error=again.error("account"),
        options=(Option("", _("Choose a colleague")), *colleagues),
        kind="select",
        is_page_heading=False,
        label_size="s",
    )


def _how(again: Again) -> Field:
    return Field(
        name="how",
        label=_("How do they know each other?"),
        error=again.error("how"),
        options=tuple(
            Option(code, words, checked=code == again.value("how")) for code, words in ways_to_be_acquainted()
        ),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


address = path(f"{CONTACT}colleagues/", acquaintances, name="acquaintances")
end_address = path(f"{CONTACT}colleagues/<uuid:acquaintance_id>/end/", end, name="end_acquaintance")
