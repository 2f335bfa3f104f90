"""Teams that are closed: which there are, which follows each, and keeping them from being chosen."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from bluelamp.staff.models import Team


class TeamIsClosed(ValueError):
    """A team was chosen for something that is closed, or is none."""

    def __str__(self) -> str:
        return str(_("This team is closed. Choose one that is open."))


def open_teams() -> dict[str, str]:
    """Return the names of the teams that are open by their codes, in the order of the names."""
    return dict(Team.objects.filter(closed_at=None).order_by("name", "pk").values_list("pk", "name"))


def closed_teams() -> list[Team]:
    """Return the teams that are closed, each with the one that follows it, by name."""
    return list(Team.objects.exclude(closed_at=None).select_related("followed_by").order_by("name", "pk"))


def followers() -> dict[str, str]:
    """Return which team follows each that is closed, by their codes."""
    return {team.pk: team.followed_by_id for team in closed_teams() if team.followed_by_id}


def must_be_open(codes: Iterable[str]) -> None:
    """Raise `TeamIsClosed` unless there is an open team with each of these codes."""
    wanted = set(codes)
    if wanted and Team.objects.filter(pk__in=wanted, closed_at=None).count() < len(wanted):
        raise TeamIsClosed
