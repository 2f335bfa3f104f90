"""Partners with keys, and what they send, for tests to begin with."""

from typing import Any, Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.actions import make_key, take_report
from bluelamp.partners.actions.keys import Made
from bluelamp.partners.actions.take import Sending, Taken
from bluelamp.partners.queries import KeyShown, key_shown
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

SENDER: Final = Actor.public("reports.submit", "people.record", "contacts.record", "promises.make")


def an_administrator() -> Account:
    """Return an administrator of the force, which is set up where there is none."""
    if not Team.objects.exists():
        a_force_with_teams()
    return a_member_of(None, Role.ADMINISTRATOR)


def a_key(partner: str = "Lantern Stores", **told: Any) -> Made:
    """Make a key of a partner for reports of crime and how they stand."""
    by = Account.objects.filter(role=Role.ADMINISTRATOR).first() or an_administrator()
    usual: dict[str, Any] = {"services": frozenset({"crime"}), "reads_status": True, "pace": 60_000}
    return make_key(by=actor_for(by), partner=partner, **usual | told)


def shown(made: Made) -> KeyShown:
    """Return a key as whoever shows it is known by."""
    found = key_shown(made.shown)
    assert found is not None
    return found


def a_sending(sent_as: str = "theft-0001", **told: Any) -> Sending:
    """Return a theft that a shop tells of."""
    usual: dict[str, Any] = {"service": "crime", "answers": THEFT, "body": b"{}"}
    return Sending(sent_as=sent_as, **usual | told)


def sent(key: Made, sending: Sending) -> Taken:
    """Send it."""
    return take_report(by=SENDER, key=shown(key), sending=sending)
