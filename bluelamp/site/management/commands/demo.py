"""Make the demonstration force."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.demonstration import RealRecordsHere, make_demonstration_force


class Command(BaseCommand):
    """`bluelamp demo`."""

    help = "Make the small fictional force of the demonstration; leave it alone where it exists."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it once; refuse outside demonstration mode and in a database that holds real records."""
        if not settings.DEMONSTRATION:
            raise CommandError("Set BLUELAMP_DEMONSTRATION=1: the accounts of a demonstration are known to everyone.")
        try:
            made = make_demonstration_force(by=Actor.system("staff.set_up"))
        except RealRecordsHere as error:
            raise CommandError(str(error)) from error
        if made:
            self.stdout.write("Made the demonstration force.")
