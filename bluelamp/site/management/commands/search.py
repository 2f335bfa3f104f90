"""Say whether all that can be searched is in the index, or make it anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bluelamp.foundation.search.index import rebuild
from bluelamp.foundation.search.queries import how_many_can_be_found


class Command(BaseCommand):
    """`bluelamp search`."""

    help = "Say how much of what is on record can be searched; with rebuild, make the index anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        parser.add_argument("what", nargs="?", choices=["show", "rebuild"], default="show")

    def handle(self, *args: Any, what: str, **options: Any) -> None:
        """Do it, and say how it is then."""
        if what == "rebuild":
            total = how_many_can_be_found()[1]
            rebuild(lambda done: self.stdout.write(f"{done:,} of {total:,} contacts", ending="\r"))
        there, total = how_many_can_be_found()
        self.stdout.write(f"{there:,} of {total:,} contacts can be found by searching.")
