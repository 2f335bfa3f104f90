"""Saved views: filters kept under a name. They hold codes and say nothing of anyone, but a change is a change."""

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.events import ViewDropped, ViewSaved
from bluelamp.contacts.filters import Filters
from bluelamp.contacts.models import SavedView
from bluelamp.contacts.views import may_drop
from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down

LONGEST_NAME = 40


class NoView(ValueError):
    """A view was to be kept without a name, or without anything that narrows the queue."""

    def __str__(self) -> str:
        return str(_("Choose at least one filter, and enter a name for the view of at most 40 characters."))


@action(may="contacts.save_view", announces=ViewSaved)
def save_view(*, by: Actor, name: str, filters: Filters) -> SavedView:
    """Keep filters under a name for oneself. Raises `NoView`."""
    view = SavedView(name=_usable(name, filters), query=filters.query(), owner_id=by.id)
    write_down(view)
    announce(ViewSaved(view_id=view.pk, team=None), by=by)
    return view


@action(may="contacts.save_team_view", announces=ViewSaved)
def save_team_view(*, by: Actor, name: str, filters: Filters, team: str) -> SavedView:
    """Keep filters under a name for everyone in one of the actor's own teams. Raises `NoView`, `NotAllowed`."""
    if team not in by.teams:
        raise NotAllowed
    view = SavedView(name=_usable(name, filters), query=filters.query(), team_id=team)
    write_down(view)
    announce(ViewSaved(view_id=view.pk, team=team), by=by)
    return view


@action(may="contacts.save_view", announces=ViewDropped)
def drop_view(*, by: Actor, view: SavedView) -> None:
    """Take a view away; raise `NotAllowed` where it is someone else's."""
    if not may_drop(by, view):
        raise NotAllowed
    announce(ViewDropped(view_id=view.pk, team=view.team_id), by=by)
    view.delete()


def _usable(name: str, filters: Filters) -> str:
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME or not filters.narrowed():
        raise NoView
    return tidy
