"""Say or choose how long looks, and what identifies security events, are kept."""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.actions import TooShort, choose_keeping_times
from bluelamp.foundation.retention.queries import keeping_times

CHOOSER: Final = Actor.system("retention.choose")


class Command(BaseCommand):
    """`bluelamp retention`."""

    help = "Say or choose how long looks, and what identifies security events, are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take months for either."""
        parser.add_argument("--looks", type=int, metavar="MONTHS")
        parser.add_argument("--security", type=int, metavar="MONTHS")

    def handle(self, *args: Any, looks: int | None, security: int | None, **options: Any) -> None:
        """Choose what was given, and say how it is now."""
        kept = keeping_times()
        if looks is not None or security is not None:
            try:
                kept = choose_keeping_times(
                    by=CHOOSER,
                    looks_months=kept.looks_months if looks is None else looks,
                    security_months=kept.security_months if security is None else security,
                )
            except TooShort as error:
                raise CommandError(str(error)) from error
        self.stdout.write(
            f"Looks are kept for {kept.looks_months} months. "
            f"What identifies security events is kept for {kept.security_months} months."
        )
