"""Write down what someone tells, by the form of a service, all on one page; then hand them their receipt."""

import secrets
from typing import TYPE_CHECKING, Final

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import reference_within_reach
from bluelamp.contacts.rules import in_groups
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import new_id, today
from bluelamp.foundation.keys.secrets import keyed_digest
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.words import id_made_with_the_form
from bluelamp.promises.queries import next_due
from bluelamp.reports.check import Checked
from bluelamp.reports.definition import Service
from bluelamp.reports.fields import error_links
from bluelamp.reports.looking_up import places_for
from bluelamp.reports.pasting import pasted_in
from bluelamp.reports.rows import asks_for_rows, with_other_rows, with_pasted_rows
from bluelamp.reports.services import services_for_machines
from bluelamp.reports.whole import as_asked_by_staff, check_whole, parts_of_whole, questions_in
from bluelamp.spoken.actions import take_down as put_on_record
from bluelamp.spoken.queries import usual_place
from bluelamp.spoken.rules import SEED_BYTES
from bluelamp.workspaces.contact_staff.forms import Again
from bluelamp.workspaces.contact_staff.telling_forms import telling_fields, telling_of, telling_typed

if TYPE_CHECKING:
    from bluelamp.spoken.actions.take_down import TakenDownAs

AGAIN: Final = ("find", "map", "go_on")  # buttons that change no more than the page


@open_to("contacts.take_down")
def take_down(request: HttpRequest, by: Actor, service: str) -> HttpResponse:
    """Ask everything on one page; sent twice, it is one report with the same code."""
    offered = services_for_machines().get(service)
    if offered is None:
        raise Http404
    asked = as_asked_by_staff(offered)
    if request.method != "POST":
        return _show(request, by, asked, Checked(), Again("telling", {"place": usual_place(by.id)}))
    checked, again = check_whole(asked, request.POST, today=today()), telling_typed(request)
    if shown_again := _to_show_again(request, asked, checked):
        return _show(request, by, asked, shown_again, Again("telling", again.typed))
    if not _seed(request):
        again.errors[""] = _(
            "Nothing was kept, because this page came back incomplete. Read it through and send it again."
        )
    if checked.errors or again.errors:
        return _show(request, by, asked, checked, again)
    taken = put_on_record(
        by=by,
        service=offered,
        answers=checked.answers,
        entry_id=id_made_with_the_form(request.POST.get("entry_id", "")),
        seed=_seed(request),
        telling=telling_of(again),
    )
    return _show_receipt(request, by, taken, offered)


def _to_show_again(request: HttpRequest, service: Service, checked: Checked) -> Checked | None:
    """Return what to show again where a button changes no more than the page, None where it is to be kept."""
    for page in service.pages:
        if pasted := pasted_in(page, request.POST):
            return with_pasted_rows(pasted, check_whole(service, pasted.typed, today=today()))
    if asks_for_rows(request.POST):
        return with_other_rows(checked, request.POST)
    return Checked(typed=checked.typed) if any(name in request.POST for name in AGAIN) else None


def _seed(request: HttpRequest) -> bytes:
    """Return what the code is made from, as the form carried it; nothing where it did not."""
    try:
        seed = bytes.fromhex(request.POST.get("seed", ""))
    except ValueError:
        return b""
    return seed if len(seed) == SEED_BYTES else b""


def _show(request: HttpRequest, by: Actor, service: Service, checked: Checked, again: Again) -> HttpResponse:
    questions = questions_in(service)
    find = request.POST.get("find", "")
    offers = places_for(questions, find, checked.typed, seeker=request.META["REMOTE_ADDR"]) if find else {}
    context = {
        "service": service,
        "no_map": True,
        "said": checked.said,
        "telling": telling_fields(again),
        "parts": parts_of_whole(service, checked, offers),
        "entry_id": id_made_with_the_form(request.POST.get("entry_id", "")) if request.POST else new_id(),
        "seed": (_seed(request) or secrets.token_bytes(SEED_BYTES)).hex(),
        "kept_key": _of_account(by, b"key").hex(),
        "kept_name": _of_account(by, service.code.encode()).hex()[:32],
        "errors": [*again.links(), *error_links(questions, checked.errors)],
    }
    return render(request, "workspaces/contact_staff/pages/take_down.html", context)


def _of_account(by: Actor, what: bytes) -> bytes:
    """Return what a device keeps something for an account under, or locks it with: nobody else is given it."""
    return keyed_digest("fields", b"kept-on-device", by.id.bytes if by.id else b"", what)[:32]


def _show_receipt(request: HttpRequest, by: Actor, taken: "TakenDownAs", service: Service) -> HttpResponse:
    promise = next_due(taken.contact_id)
    code, address = in_groups(taken.code), request.build_absolute_uri(reverse("track"))
    context = {
        "service": service,
        "code": code,
        "address": address,
        "due": promise.due_at if promise else None,
        "drawn": _drawn(f"{address}\n{code}"),
        "reference": reference_within_reach(by, taken.contact_id),
        "kept_name": _of_account(by, service.code.encode()).hex()[:32],
    }
    return render(request, "workspaces/contact_staff/pages/taken_down.html", context)


def _drawn(text: str) -> str:
    """Return a text as a QR code, to be read by a phone from the screen or from paper."""
    return mark_safe(segno.make(text, error="m").svg_inline(scale=4, border=4))  # noqa: S308 drawn by segno


address = path("desk/counter/<slug:service>/", take_down, name="take_down")
