"""Partners with keys, and what they send, for tests to begin with."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import Sum
from time_machine import Traveller

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.partners.actions import make_key, make_webhook, take_report
from bluelamp.partners.actions.keys import Made
from bluelamp.partners.actions.take import Sending, Taken
from bluelamp.partners.actions.webhooks import WebhookWithSecret
from bluelamp.partners.models import Partner
from bluelamp.partners.queries import KeyShown, key_shown
from bluelamp.partners.rules import News
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from tests.ledger import read_ledger

SENDER: Final = Actor.public("reports.submit", "people.record", "contacts.record", "promises.make")


def an_administrator() -> Account:
    """Return an administrator of the force, which is set up where there is none."""
    if not Team.objects.exists():
        a_force_with_teams()
    return a_member_of(None, Role.ADMINISTRATOR)


def a_key(partner: str = "Lantern Stores", **told: Any) -> Made:
    """Make a key of a partner for reports of crime and how they stand."""
    usual: dict[str, Any] = {"services": frozenset({"crime"}), "reads_status": True, "pace": 60_000}
    return make_key(by=keeper(), partner=partner, **usual | told)


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


def keeper() -> Actor:
    """Return the administrator who keeps keys and webhooks."""
    account = Account.objects.filter(role=Role.ADMINISTRATOR).first() or an_administrator()
    return actor_for(account)


def a_webhook(target: str, partner: str = "Lantern Stores", **told: Any) -> WebhookWithSecret:
    """Tell the system of a partner that has a key of all that happens with its reports."""
    known = Partner.objects.filter(name=partner).first() or a_key(partner).key.partner
    return make_webhook(by=keeper(), partner=known, target=target, **{"hears": frozenset(News)} | told)


def tell_all(clock: Traveller | None = None) -> int:
    """Let the ledger be read and all that is due be told, after a wait where the clock is given; say how many tries."""
    if clock is not None:
        clock.shift(timedelta(hours=1, seconds=1))
    while read_ledger():
        pass
    before = _tries()
    do_what_is_due(outside=True)
    return _tries() - before


def _tries() -> int:
    tellings = Job.objects.filter(name__endswith=".tell_partner")
    return int(tellings.aggregate(tries=Sum("attempts", default=0))["tries"])
