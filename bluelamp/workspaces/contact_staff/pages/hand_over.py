"""Hand over everything that one has to a colleague; a supervisor hands over what another has."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from bluelamp.contacts.actions import hand_over as give_all
from bluelamp.contacts.actions.handle import NotHere
from bluelamp.contacts.changes import ids_in
from bluelamp.contacts.rules import LONGEST_MESSAGE, HandOver
from bluelamp.contacts.workload import held_by
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.design.times import until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import Colleague, colleagues_in
from bluelamp.staff.duty_words import not_here, when
from bluelamp.staff.going import Going, Why, going
from bluelamp.staff.queries import active_account, teams_of_account
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.staff.models import Account

REASONS: "Final[dict[HandOver, StrOrPromise]]" = {
    HandOver.END_OF_SHIFT: gettext_lazy("The shift ends"),
    HandOver.ABSENCE: gettext_lazy("An absence begins"),
    HandOver.TOO_MUCH: gettext_lazy("It is too much for one"),
    HandOver.OTHER_SKILL: gettext_lazy("Someone else knows more about it"),
}


REASON_OF: Final = {Why.ABSENCE: HandOver.ABSENCE, Why.END_OF_SHIFT: HandOver.END_OF_SHIFT}


@open_to("contacts.assign")
def hand_over(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show what someone has and to whom it can go; give all of it to the one who was chosen."""
    holder = _holder(request, by)
    colleagues = [each for each in colleagues_in(teams_of_account(holder)) if each.account.pk != holder.pk]
    if request.method != "POST":
        return _show(request, by, holder, colleagues, _proposed(holder, colleagues))
    again = _read(request, colleagues)
    if again.errors:
        return _show(request, by, holder, colleagues, again)
    to = next(each.account for each in colleagues if str(each.account.pk) == again.value("to"))
    try:
        given = give_all(by=by, holder=holder, to=to, reason=HandOver(again.value("reason")), note=again.value("note"))
    except NotHere as error:
        return _show(request, by, holder, colleagues, Again("", again.typed, {"to": str(error)}))
    words = ngettext(
        "%(name)s has %(count)s contact more now.", "%(name)s has %(count)s contacts more now.", len(given)
    )
    messages.success(request, words % {"count": len(given), "name": to.name})
    return redirect("queue" if holder.pk == by.id else "team")


def _holder(request: HttpRequest, by: Actor) -> "Account":
    """Return whose work it is about: one's own, or for a supervisor anyone's."""
    asked = ids_in([request.POST.get("of") or request.GET.get("of", "")])
    wanted: UUID | None = asked[0] if asked and by.may("contacts.supervise") else by.id
    account = active_account(wanted) if wanted else None
    if account is None:
        raise Http404
    return account


def _read(request: HttpRequest, colleagues: list[Colleague]) -> Again:
    typed = {name: request.POST.get(name, "").replace("\0", "").strip() for name in ("to", "reason", "note")}
    errors: dict[str, str] = {}
    if typed["to"] not in {str(each.account.pk) for each in colleagues}:
        errors["to"] = _("Choose a colleague.")
    if typed["reason"] not in list(HandOver):
        errors["reason"] = _("Choose why.")
    if len(typed["note"]) > LONGEST_MESSAGE:
        errors["note"] = _("The note is too long. Write at most 20,000 characters.")
    return Again("", typed, errors)


def _proposed(holder: "Account", colleagues: list[Colleague]) -> Again:
    """Return the form with what the plan of shifts and absences tells already; whoever sends it can change it."""
    known = going(holder)
    if known is None:
        return Again()
    here = {each.account.pk for each in colleagues if each.duty.here}
    to = str(known.cover) if known.cover in here else ""
    return Again("", {"reason": REASON_OF[known.why], "to": to, "proposed": _why_proposed(known)})


def _why_proposed(known: Going) -> str:
    said = {
        Why.ABSENCE: _("Chosen already, because the plan has an absence from %(when)s."),
        Why.END_OF_SHIFT: _("Chosen already, because the shift ends at %(when)s."),
    }
    return said[known.why] % {"when": when(known.at)}


def _show(
    request: HttpRequest, by: Actor, holder: "Account", colleagues: list[Colleague], again: Again
) -> HttpResponse:
    at, mine = now(), holder.pk == by.id
    contacts = [(each, until(each.due_at, at=at) if each.due_at else "") for each in held_by(by, holder.pk)]
    context: dict[str, Any] = {
        "heading": _("Hand over what you have") if mine else _("Hand over what %(name)s has") % {"name": holder},
        "holder": holder,
        "contacts": contacts,
        "fields": _fields(colleagues, again),
        "back": "queue" if mine else "team",
        "errors": again.links(),
    }
    return render(request, "workspaces/contact_staff/pages/hand_over.html", context)


def _fields(colleagues: list[Colleague], again: Again) -> list[Field]:
    to, reason = again.value("to"), again.value("reason")
    return [
        Field(
            name="to",
            label=_("Who gets it?"),
            error=again.error("to"),
            options=(Option("", _("Choose a colleague")), *(_colleague(each, to) for each in colleagues)),
            kind="select",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="reason",
            label=_("Why?"),
            hint=again.value("proposed"),
            error=again.error("reason"),
            options=tuple(Option(code, str(words), checked=code == reason) for code, words in REASONS.items()),
            kind="radios",
            is_page_heading=False,
            label_size="s",
        ),
        Field(
            name="note",
            label=_("A note for colleagues on each of them (optional)"),
            hint=_("The person never sees it on this website. They may ask for it by law."),
            value=again.value("note"),
            error=again.error("note"),
            kind="textarea",
            is_page_heading=False,
            label_size="s",
            rows=3,
        ),
    ]


def _colleague(colleague: Colleague, chosen: str) -> Option:
    duty, name, value = colleague.duty, colleague.account.name, str(colleague.account.pk)
    label = name if duty.here else f"{name} ({not_here(duty)})"
    return Option(value, label, checked=value == chosen, off=not duty.here)


address = path("desk/hand-over/", hand_over, name="hand_over")
