"""Reading saved views: one's own and those of one's teams."""

from uuid import UUID

from django.db.models import Q, QuerySet

from bluelamp.contacts.models import SavedView
from bluelamp.foundation.ledger.actor import Actor


def views_for(by: Actor) -> list[SavedView]:
    """Return the views this member of staff can open, by name."""
    return list(_within_reach(by).order_by("name", "pk"))


def team_views() -> list[SavedView]:
    """Return the views of every team, by team and name; what someone keeps for themselves is not among them."""
    return list(SavedView.objects.filter(owner=None).order_by("team", "name", "pk"))


def view_with(view_id: UUID, by: Actor) -> SavedView | None:
    """Return a view that this member of staff can open, None where there is none."""
    return _within_reach(by).filter(pk=view_id).first()


def may_drop(by: Actor, view: SavedView) -> bool:
    """Say whether someone may take a view away: their own, or their team's where they keep those."""
    return view.owner_id == by.id if view.owner_id else by.may("contacts.save_team_view") and view.team_id in by.teams


def _within_reach(by: Actor) -> QuerySet[SavedView]:
    return SavedView.objects.filter(Q(owner=by.id) | Q(team__in=by.teams))
