"""Set up the force, the teams that reports go to, and its first administrator."""

from argparse import ArgumentParser
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import URLValidator, validate_email
from django.db import transaction

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.definition import STANDARDS_TEAM
from bluelamp.reports.services import services
from bluelamp.site.checks.training import refuse_other_space
from bluelamp.staff.actions import AddressTaken, ForceIsSetUp, make_account, make_team, set_up_force
from bluelamp.staff.rules import Role
from bluelamp.staff.welcome import welcome_code

SET_UP: Final = Actor.system("staff.set_up", "staff.change_force", "staff.change_accounts")
LONGEST: Final = 120
NEXT: Final = """{force} is set up, with the teams {teams} and one administrator.

Welcome code of {name}: {code}

It works today and the two days after, and once. Then:
1. Start Bluelamp, if it does not run: bluelamp serve
2. Open {address}/desk/welcome/ and choose a password with the code and {email}.
3. Sign in, and add a passkey or one-time codes.
4. Under Accounts, make a second administrator, and the staff of each team.

If the code is lost or too old: bluelamp welcome {email}"""


class Command(BaseCommand):
    """`bluelamp force`."""

    help = "Set up the force, the teams that reports go to, and its first administrator, in an empty database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the force's name, and who is to set up the rest."""
        parser.add_argument("name", help="the name of the force, such as 'Example Police'")
        parser.add_argument("--administrator", required=True, metavar="NAME", help="the first administrator's name")
        parser.add_argument("--email", required=True, metavar="ADDRESS", help="the address they sign in with")
        parser.add_argument("--exit-url", default="", metavar="URL", help="the harmless site one leaves to")

    def handle(self, *args: Any, name: str, administrator: str, email: str, exit_url: str, **options: Any) -> None:
        """Make all of it or nothing; refuse where there is a force."""
        _check(name, administrator, email, exit_url)
        refuse_other_space()
        try:
            with transaction.atomic():
                set_up_force(by=SET_UP, name=name, exit_url=exit_url)
                teams = [
                    make_team(by=SET_UP, code=code, name=code.replace("-", " ").capitalize())
                    for code in sorted({STANDARDS_TEAM, *(service.team for service in services().values())})
                ]
                made = make_account(
                    by=SET_UP,
                    email=email,
                    name=administrator,
                    role=Role.ADMINISTRATOR,
                    password_hash=make_password(None),
                )
        except (ForceIsSetUp, AddressTaken) as error:
            raise CommandError(str(error)) from error
        told = NEXT.format(
            force=name,
            teams=" and ".join(str(team) for team in teams),
            name=administrator,
            code=welcome_code(made),
            address=settings.ADDRESS,
            email=made.email,
        )
        self.stdout.write(told)


def _check(name: str, administrator: str, email: str, exit_url: str) -> None:
    """Refuse in a sentence what could not be kept."""
    if not all(0 < len(words.strip()) <= LONGEST for words in (name, administrator)):
        raise CommandError("Give the force and the administrator names of 1 to 120 characters.")
    try:
        validate_email(email)
    except ValidationError as error:
        raise CommandError("Give the administrator's e-mail address, such as name@example.police.uk.") from error
    try:
        if exit_url:
            URLValidator(["https"])(exit_url)
    except ValidationError as error:
        raise CommandError("Give --exit-url a whole address that begins with https://") from error
