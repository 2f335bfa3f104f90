"""The chats that go on now, of all teams that a supervisor looks after."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.contacts.live_chats import MOST, LiveChat, live_chats
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.presence import present_at
from bluelamp.reports.queries import gists_of
from bluelamp.watch.queries import alarmed_of
from bluelamp.workspaces.supervisor.frame import chosen_team, parts, teams_of


@dataclass(frozen=True)
class Row:
    """One chat in words, and whether its person has it open and an alarm about it is."""

    chat: LiveChat
    about: str
    came: str
    they_wrote: str
    we_wrote: str
    is_there: bool
    is_writing: bool
    is_alarmed: bool


@open_to("contacts.supervise")
def show_live_chats(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show them in the order of the queue; it is no look at any of them, as what was said is not shown."""
    rows = _rows(by)
    context = {
        "rows": rows,
        "is_cut": len(rows) == MOST,
        "waiting": sum(row.chat.we_wrote_at is None for row in rows),
        "several_teams": len({row.chat.contact.team_id for row in rows}) > 1,
        "parts": parts(chosen_team(request, by), here="live_chats"),
    }
    return render(request, "workspaces/supervisor/pages/live_chats.html", context)


def _rows(by: Actor) -> list[Row]:
    chats, at = live_chats(by, list(teams_of(by))), now()
    ids = [chat.contact.pk for chat in chats]
    gists, present, alarmed = gists_of(ids), present_at(ids, but=by.id), alarmed_of(ids)
    rows = []
    for chat in chats:
        key = chat.contact.pk
        themselves = [one for one in present.get(key, []) if one.account_id == key]
        row = Row(
            chat=chat,
            about=gists.get(key, ""),
            came=ago(chat.contact.received_at, at=at),
            they_wrote=ago(chat.they_wrote_at, at=at),
            we_wrote=ago(chat.we_wrote_at, at=at) if chat.we_wrote_at else "",
            is_there=bool(themselves),
            is_writing=any(one.is_writing for one in themselves),
            is_alarmed=key in alarmed,
        )
        rows.append(row)
    return rows


address = path("desk/live-chats/", show_live_chats, name="live_chats")
