"""An office in which is practised, for tests to begin with."""

from bluelamp.training.tests.scenarios import School
from bluelamp.workspaces.supervisor.tests.office import Office


def school_of(office: Office) -> School:
    """Return the member and the supervisor of an office as trainee and trainer."""
    return School(office.member, office.supervisor)
