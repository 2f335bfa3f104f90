"""Shut every way out, open it again, or say which it is."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.shutter.actions import open_sending, shut_sending
from bluelamp.foundation.shutter.queries import sending_shut
from bluelamp.foundation.shutter.rules import Why

PORTER = Actor.system("sending.shut", "sending.open")


class Command(BaseCommand):
    """`bluelamp sending`."""

    help = "Shut every way out, open it again, or say which it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        parser.add_argument("what", choices=["shut", "open", "show"], nargs="?", default="show")

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        """Do it, and say how it is now."""
        if what == "shut":
            shut_sending(by=PORTER, why=Why.BY_HAND)
        elif what == "open":
            open_sending(by=PORTER)
        shutter = sending_shut()
        if shutter is None:
            self.stdout.write("Sending is open.")
        else:
            self.stdout.write(
                f"Sending is shut since {shutter.shut_at:%Y-%m-%d %H:%M} UTC: {shutter.get_why_display()}."
            )
