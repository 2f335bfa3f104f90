"""A force with its teams and staff, for tests to begin with."""

from typing import Final

from django.contrib.auth.hashers import make_password
from django.test import Client

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import make_account, make_team, set_up_force
from bluelamp.staff.demonstration import add_one_time_code
from bluelamp.staff.models import Account, Team
from bluelamp.staff.rules import Role

SET_UP: Final = Actor.system("staff.set_up", "staff.change_force", "staff.change_accounts")
PASSWORD: Final = "four walls and a lamp"
NAMES: Final = ("Amina Yusuf", "Gareth Pritchard", "Joan Mbeki", "Ruth Calder", "Tomasz Lis", "Erin Vale")


def a_force_with_teams() -> dict[str, Team]:
    """Set up Harrowmere Police with three teams, and return them by their codes."""
    set_up_force(by=SET_UP, name="Harrowmere Police")
    return {
        code: make_team(by=SET_UP, code=code, name=name)
        for code, name in (
            ("digital-desk", "Digital desk"),
            ("harbour-neighbourhood", "Harbour neighbourhood"),
            ("professional-standards", "Professional standards"),
        )
    }


def a_member_of(team: Team | None, role: Role = Role.CONTACT_STAFF, *, second_factor: bool = True) -> Account:
    """Give someone an account in a team, with a one-time code unless they are new."""
    number = Account.objects.count()
    account = make_account(
        by=SET_UP,
        email=f"staff{number}@harrowmere.example",
        name=NAMES[number % len(NAMES)],
        role=role,
        password_hash=make_password(PASSWORD),
        teams=[team] if team else [],
    )
    if second_factor:
        add_one_time_code(account)
    return account


def sign_in(client: Client, account: Account) -> Client:
    """Sign someone in as if they had given their password and, where they have one, their second factor."""
    client.force_login(account)
    return client
