"""Making the demonstration force."""

from django.conf import settings
from django.contrib.auth.hashers import make_password

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import make_account, make_team, set_up_force
from bluelamp.staff.demonstration.people import FORCE, PASSWORD, STAFF, TEAMS
from bluelamp.staff.demonstration.showing import add_one_time_code
from bluelamp.staff.models import Account, Force


class RealRecordsHere(Exception):
    """A demonstration was asked for where a force already works."""

    def __str__(self) -> str:
        return (
            "This database belongs to a force, not to a demonstration. "
            "Set BLUELAMP_DATA or BLUELAMP_DATABASE_URL to somewhere empty."
        )


def make_demonstration_force(*, by: Actor) -> bool:
    """Make the force, its teams and its staff; leave an existing demonstration alone and return False.

    Raises `RealRecordsHere` in the database of a force that is not a demonstration.
    """
    force = Force.objects.first()
    if force is not None and force.for_demonstration and force.for_training == settings.TRAINING:
        return False
    if force is not None or Account.objects.exists():
        raise RealRecordsHere
    set_up_force(by=by, name=FORCE, for_demonstration=True)
    teams = {code: make_team(by=by, code=code, name=name) for code, name in TEAMS.items()}
    same_for_all = make_password(PASSWORD)  # everyone knows it, and hashing it forty times takes long
    for member in STAFF:
        account = make_account(
            by=by,
            email=member.address,
            name=member.name,
            role=member.role,
            password_hash=same_for_all,
            teams=[teams[member.team]] if member.team else [],
            for_demonstration=True,
        )
        add_one_time_code(account)
    return True
