"""The queue: what waits for the desk, what was answered, what is closed."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.queries import QUEUE_PAGE, queue
from bluelamp.contacts.rules import State
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.queries import gists_of
from bluelamp.workspaces.contact_staff.frame import main_menu
from bluelamp.workspaces.contact_staff.times import ago, until

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Row:
    """One contact as the queue shows it."""

    contact: "Contact"
    about: str
    came_in: str
    due: str
    is_late: bool


@open_to("contacts.see")
def show_queue(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show one state of the queue, and say what is new since the browser last asked."""
    asked = request.GET.get("show", "")
    show = State(asked) if asked in list(State) else State.WAITING
    contacts = queue(by, show=show)
    gists = gists_of(contact.pk for contact in contacts)
    menu = main_menu(by, in_queue=True)
    newest = max((contact.received_at for contact in contacts), default=now())
    context: dict[str, Any] = {
        "show": show,
        "rows": [_row(contact, gists.get(contact.pk, ""), at=now()) for contact in contacts],
        "only_first": QUEUE_PAGE if len(contacts) == QUEUE_PAGE else 0,
        "newest": newest.isoformat(),
        "new": _whats_new(contacts, request.GET.get("since", ""), waiting=menu[0].count),
        "staff_nav": menu,
        "tabs": _tabs(show, waiting=menu[0].count),
    }
    return render(request, "workspaces/contact_staff/pages/queue.html", context)


def _row(contact: "Contact", about: str, *, at: datetime) -> Row:
    return Row(
        contact=contact,
        about=about,
        came_in=ago(contact.received_at, at=at),
        due=until(contact.due_at, at=at) if contact.due_at else "",
        is_late=contact.due_at is not None and contact.due_at < at,
    )


def _whats_new(contacts: list["Contact"], since: str, *, waiting: int) -> str:
    """Return what to read out to someone who does not see the list change; '' where nothing is new."""
    try:
        seen = parse_datetime(since)
    except ValueError:
        return ""
    if seen is None or seen.tzinfo is None:
        return ""
    count = sum(contact.received_at > seen for contact in contacts)
    if not count:
        return ""
    words = ngettext(
        "%(count)s new contact. %(waiting)s waiting.", "%(count)s new contacts. %(waiting)s waiting.", count
    )
    return words % {"count": count, "waiting": waiting}


def _tabs(show: State, *, waiting: int) -> list[NavItem]:
    labels = {
        State.WAITING: _("Waiting (%(count)s)") % {"count": waiting},
        State.ANSWERED: _("Answered"),
        State.CLOSED: _("Closed"),
    }
    here = reverse("queue")
    return [
        NavItem(here if state == State.WAITING else f"{here}?show={state}", label, current=state == show)
        for state, label in labels.items()
    ]


address = path("desk/", show_queue, name="queue")
