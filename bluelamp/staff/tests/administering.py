"""An administrator of a small force, for tests of what they do about accounts."""

from dataclasses import dataclass

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


@dataclass(frozen=True)
class Office:
    """An administrator, and someone of the digital desk."""

    administrator: Account
    member: Account

    @property
    def by(self) -> Actor:
        """The administrator, as one who acts."""
        return actor_for(self.administrator)


def an_office() -> Office:
    """Set up a force with both."""
    teams = a_force_with_teams()
    return Office(a_member_of(None, Role.ADMINISTRATOR), a_member_of(teams["digital-desk"]))
