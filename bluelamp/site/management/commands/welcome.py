"""Give an account a new welcome code where no administrator can."""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import remove_second_factors, renew_welcome
from bluelamp.staff.queries import account_with
from bluelamp.staff.welcome import welcome_code

PORTER: Final = Actor.system("staff.change_accounts")


class Command(BaseCommand):
    """`bluelamp welcome`."""

    help = "Make the password of an account unusable and print a welcome code, for the last administrator above all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whose it is, and whether their second factors are lost too."""
        parser.add_argument("email", metavar="ADDRESS", help="the address they sign in with")
        parser.add_argument("--lost-second-step", action="store_true", help="remove their second factors too")

    def handle(self, *args: Any, email: str, lost_second_step: bool, **options: Any) -> None:
        """Print the code; the ledger says that the program gave it."""
        account = account_with(email)
        if account is None or not account.is_active:
            raise CommandError("Nobody signs in with this address, or the account is closed. Check the address.")
        account = renew_welcome(by=PORTER, account=account)
        if lost_second_step:
            remove_second_factors(by=PORTER, account=account)
        self.stdout.write(f"Welcome code: {welcome_code(account)}\nIt works today and the two days after, and once.")
