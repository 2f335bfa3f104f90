"""The queue: what waits for the desk, what was answered, what is closed, narrowed by filters in the address."""

from typing import TYPE_CHECKING, Any, Final

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.filters import Filters, read_filters
from bluelamp.contacts.queue import is_place, queue_page
from bluelamp.contacts.rules import State
from bluelamp.contacts.several import undoable
from bluelamp.foundation.access.entrance import open_to, still_for
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.parts import kept_page, page_to_keep, part_for_each
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still
from bluelamp.watch.queries import open_alarms
from bluelamp.workspaces.contact_staff.commands import how_many_wait
from bluelamp.workspaces.contact_staff.presence import everyone_present
from bluelamp.workspaces.contact_staff.queue_filter import (
    address_of,
    chips,
    choices_for,
    filter_fields,
    left_out,
    tabs,
    ticks,
)
from bluelamp.workspaces.contact_staff.queue_rows import rows_of
from bluelamp.workspaces.contact_staff.queue_views import views_of
from bluelamp.workspaces.contact_staff.several import change_groups

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

ROW: Final = "workspaces/contact_staff/pages/queue_row.html"


@open_to("contacts.see")
def show_queue(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show one page of the queue, and say what is new since the browser last asked.

    While nothing happens the page is rendered once for whoever asks the same again; what we say once is never kept.
    """
    still, asked = still_for(request, by), request.GET.dict()

    def draw() -> str:
        return page_to_keep(request, "workspaces/contact_staff/pages/queue.html", _shown(by, still, asked))

    if get_messages(request):
        return kept_page(request, draw())
    return kept_page(request, still.keep_as(by, ("queue", everyone_present(still), *asked.items()), draw))


def _shown(by: Actor, still: Still, said: dict[str, str]) -> dict[str, Any]:
    """Return all that the page shows to whoever says this in its address."""
    choices = choices_for(by, still)
    filters, unknown = read_filters(said, choices.known())
    after = said.get("after", "")
    if after and not is_place(after, filters.show):
        unknown, after = [*unknown, "after"], ""
    page = queue_page(by, filters, after=after, still=still)
    fresh = _come_since(said.get("since", ""), page.contacts)
    is_first = filters == Filters(show=State.WAITING) and not after
    return {
        "show": filters.show,
        "is_closed": filters.show == State.CLOSED,
        "here": address_of(filters, after=after),
        "rows": part_for_each(ROW, "row", rows_of(by, page.contacts, still)),
        "first_page": address_of(filters) if after else "",
        "next_page": address_of(filters, after=page.after) if page.after else "",
        "newest": max((contact.received_at for contact in page.contacts), default=now()).isoformat(),
        "alarms": [] if is_first and not _any_danger(page.contacts) else still.ask_as(by, open_alarms),
        "new": _whats_new(by, fresh, still),
        "alert": _alert(fresh),
        "left_out": left_out(unknown),
        "filters": still.ask(filter_fields, filters, choices),
        "ticks": ticks(filters),
        "chips": chips(filters, choices),
        "unfiltered": address_of(Filters(show=filters.show)),
        "views": views_of(by, filters, choices, still),
        "query": filters.query(),
        "groups": change_groups(by, still),
        "undoable": still.ask_as(by, undoable),
        "tabs": tabs(by, filters, still),
        "letters": by.may("contacts.reply"),
    }


def _come_since(since: str, contacts: list["Contact"]) -> list["Contact"]:
    """Return the contacts that came in after the moment an address names; none where it names none."""
    try:
        seen = parse_datetime(since)
    except ValueError:
        return []
    if seen is None or seen.tzinfo is None:
        return []
    return [contact for contact in contacts if contact.received_at > seen]


def _any_danger(contacts: list["Contact"]) -> bool:
    """Say whether someone may be in danger in a page; on the first of all that waits they stand before all others."""
    return any(contact.danger for contact in contacts)


def _alert(fresh: list["Contact"]) -> str:
    """Return what a notice on a locked screen may say; '' where nothing is new."""
    if _any_danger(fresh):
        return _("Someone may be in danger.")
    return _("Something new is waiting.") if fresh else ""


def _whats_new(by: Actor, fresh: list["Contact"], still: Still) -> str:
    """Return what to read out to someone who does not see the list change; '' where nothing is new."""
    count = len(fresh)
    if not count:
        return ""
    words = ngettext(
        "%(count)s new contact. %(waiting)s waiting.", "%(count)s new contacts. %(waiting)s waiting.", count
    )
    return words % {"count": count, "waiting": how_many_wait(by, still)}


address = path("desk/", show_queue, name="queue")
