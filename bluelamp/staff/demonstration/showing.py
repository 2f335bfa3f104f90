"""What the sign-in page of a demonstration shows, and the codes it shows."""

import base64
import hashlib
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.conf import settings

from bluelamp.foundation.clock import now
from bluelamp.staff.demonstration.people import GUIDES, PASSWORD, STAFF
from bluelamp.staff.models import Account
from bluelamp.staff.queries import demonstration_accounts


@dataclass(frozen=True)
class DemonstrationAccount:
    """What the sign-in page of a demonstration shows of one account. A guide's says what to sign in for."""

    name: str
    role: str
    team: str
    email: str
    password: str
    code: str
    shows: str


def add_one_time_code(account: Account) -> None:
    """Give a demonstration account one-time codes whose secret follows from its address."""
    encrypted = get_adapter().encrypt(_secret(account))
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data={"secret": encrypted})


def shown_accounts() -> list[DemonstrationAccount]:
    """Return the demonstration accounts with their current codes, guides first; none outside a demonstration."""
    if not settings.DEMONSTRATION:
        return []
    places = {member.address: place for place, member in enumerate(STAFF)}
    accounts = sorted(demonstration_accounts(), key=lambda account: places.get(account.email, len(places)))
    return [_shown(account) for account in accounts]


def _shown(account: Account) -> DemonstrationAccount:
    shows = {member.address: str(member.shows) for member in GUIDES}
    return DemonstrationAccount(
        account.name,
        account.get_role_display(),
        ", ".join(team.name for team in account.teams.all()),
        account.email,
        PASSWORD,
        current_code(account),
        shows.get(account.email, ""),
    )


def current_code(account: Account) -> str:
    """Return the six digits that are good now."""
    key = base64.b32decode(_secret(account))
    return TOTP(key, 6, SHA1(), 30).generate(int(now().timestamp())).decode("ascii")  # noqa: S303 what authenticator apps use


def _secret(account: Account) -> str:
    return base64.b32encode(hashlib.sha256(account.email.encode()).digest()[:20]).decode("ascii")
