"""Whether someone is there for what the public can send."""

from collections.abc import Iterator

from bluelamp.reports.services import services
from bluelamp.staff.closed_teams import closed_teams, open_teams


def wrong_with_teams() -> Iterator[str]:
    """Yield where a report could not be taken, because the team that it goes to is not there."""
    there = {*open_teams(), *(team.pk for team in closed_teams())}
    missing = sorted({service.team for service in services().values()} - there)
    if missing:
        yield (
            f"Reports go to teams that are not there: {', '.join(missing)}. Run 'bluelamp force' first, or make them; "
            "until then nobody could send one."
        )
