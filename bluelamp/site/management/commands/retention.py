"""Say or choose how long looks, and what identifies security events, are kept; list reports kept long enough."""

from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.actions import TooShort, choose_keeping_times
from bluelamp.foundation.retention.queries import keeping_times
from bluelamp.reports.keeping import kept_long_enough
from bluelamp.staff.queries import account_with, actor_for

CHOOSER: Final = Actor.system("retention.choose")


class Command(BaseCommand):
    """`bluelamp retention`."""

    help = (
        "Say or choose how long looks, and what identifies security events, are kept. "
        "With --reports, list the reports that were kept as long as their service says."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take months for either."""
        parser.add_argument("--looks", type=int, metavar="MONTHS")
        parser.add_argument("--security", type=int, metavar="MONTHS")
        parser.add_argument("--reports", metavar="ADDRESS", help="list those that this account may erase")

    def handle(self, *args: Any, looks: int | None, security: int | None, reports: str | None, **_: Any) -> None:
        """Choose what was given, and say how it is now; or list."""
        if reports is not None:
            self._list(reports)
            return
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

    def _list(self, address: str) -> None:
        account = account_with(address)
        actor = actor_for(account) if account is not None and account.is_active else None
        if actor is None or not actor.may("records.erase"):
            raise CommandError("Nobody who may erase signs in with this address. Give that of whoever decides it.")
        found = kept_long_enough(actor)
        for report in found:
            self.stdout.write(
                f"{report.contact.reference}: {report.service}, closed on {report.contact.closed_at:%Y-%m-%d}"
            )
        self.stdout.write(f"{len(found)} were kept long enough. Erase each that is not needed: bluelamp erase.")
