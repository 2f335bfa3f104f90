"""The staff of the demonstration force: fictional people whose password and code anyone may know."""

import base64
import hashlib
from dataclasses import dataclass
from typing import Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.conf import settings

from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import make_account, make_team, set_up_force
from bluelamp.staff.models import Account, Force
from bluelamp.staff.queries import demonstration_accounts
from bluelamp.staff.rules import Role

FORCE: Final = "Harrowmere Police"
PASSWORD: Final = "blue-lamp-demonstration"  # noqa: S105 known to everyone
TEAMS: Final = {
    "digital-desk": "Digital desk",
    "harbour-neighbourhood": "Harbour neighbourhood",
    "professional-standards": "Professional standards",
}
PEOPLE: Final = (
    ("amina.yusuf", "Amina Yusuf", Role.CONTACT_STAFF, "digital-desk"),
    ("gareth.pritchard", "Gareth Pritchard", Role.CONTACT_STAFF, "digital-desk"),
    ("joan.mbeki", "Joan Mbeki", Role.CONTACT_STAFF, "harbour-neighbourhood"),
    ("ruth.calder", "Ruth Calder", Role.SUPERVISOR, "digital-desk"),
    ("tomasz.lis", "Tomasz Lis", Role.STANDARDS_STAFF, "professional-standards"),
    ("erin.vale", "Erin Vale", Role.ADMINISTRATOR, ""),
)


class RealRecordsHere(Exception):
    """A demonstration was asked for where a force already works."""

    def __str__(self) -> str:
        return (
            "This database belongs to a force, not to a demonstration. "
            "Set BLUELAMP_DATA or BLUELAMP_DATABASE_URL to somewhere empty."
        )


@dataclass(frozen=True)
class DemonstrationAccount:
    """What the sign-in page of a demonstration shows of one account."""

    name: str
    role: str
    team: str
    email: str
    password: str
    code: str


def make_demonstration_force(*, by: Actor) -> bool:
    """Make the force, its teams and its staff; leave an existing demonstration alone and return False.

    Raises `RealRecordsHere` in the database of a force that is not a demonstration.
    """
    force = Force.objects.first()
    if force is not None and force.for_demonstration:
        return False
    if force is not None or Account.objects.exists():
        raise RealRecordsHere
    set_up_force(by=by, name=FORCE, for_demonstration=True)
    teams = {code: make_team(by=by, code=code, name=name) for code, name in TEAMS.items()}
    for local_part, name, role, team in PEOPLE:
        account = make_account(
            by=by,
            email=f"{local_part}@harrowmere.example",
            name=name,
            role=role,
            password=PASSWORD,
            teams=[teams[team]] if team else [],
            for_demonstration=True,
        )
        add_one_time_code(account)
    return True


def add_one_time_code(account: Account) -> None:
    """Give a demonstration account one-time codes whose secret follows from its address."""
    encrypted = get_adapter().encrypt(_secret(account))
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": encrypted})


def shown_accounts() -> list[DemonstrationAccount]:
    """Return the demonstration accounts with their current codes; none outside a demonstration."""
    if not settings.DEMONSTRATION:
        return []
    return [
        DemonstrationAccount(
            account.name,
            account.get_role_display(),
            ", ".join(account.teams.values_list("name", flat=True)),
            account.email,
            PASSWORD,
            current_code(account),
        )
        for account in demonstration_accounts()
    ]


def current_code(account: Account) -> str:
    """Return the six digits that are good now."""
    key = base64.b32decode(_secret(account))
    return TOTP(key, 6, SHA1(), 30).generate(int(now().timestamp())).decode("ascii")  # noqa: S303 what authenticator apps use


def _secret(account: Account) -> str:
    return base64.b32encode(hashlib.sha256(account.email.encode()).digest()[:20]).decode("ascii")
