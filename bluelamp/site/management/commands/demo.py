"""Make the demonstration force."""

from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from bluelamp.site.checks.training import refuse_other_space
from bluelamp.site.demonstration.making import make_demonstration
from bluelamp.staff.demonstration import RealRecordsHere

LARGEST: Final = 100.0


class Command(BaseCommand):
    """`bluelamp demo`."""

    help = "Make the fictional force of the demonstration with a year of contacts; leave it alone where it exists."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how large it is to be."""
        parser.add_argument(
            "--scale",
            type=float,
            default=1,
            help="How many times 1,200 contacts, up to 100; 0 for the force and its staff alone. Usually 1.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it once; refuse outside demonstration mode and in a database that holds real records."""
        if not settings.DEMONSTRATION:
            raise CommandError("Set BLUELAMP_DEMONSTRATION=1: the accounts of a demonstration are known to everyone.")
        if not 0 <= options["scale"] <= LARGEST:
            raise CommandError("Give a scale from 0 to 100, such as --scale 1.")
        refuse_other_space()
        self._shown = -1
        try:
            made = make_demonstration(scale=options["scale"], progress=self._progress)
        except RealRecordsHere as error:
            raise CommandError(str(error)) from error
        if self._shown >= 0:
            self.stdout.write("")
        self.stdout.write(
            "Made the demonstration force."
            if made
            else "The demonstration force is there already, and was left as it is."
        )

    def _progress(self, done: int, of: int) -> None:
        """Write one line that grows: a year is told in ten pieces."""
        tenth = 10 * done // of
        if tenth == self._shown:
            return
        first = self._shown < 0
        self._shown = tenth
        self.stdout.write(f"A year in Harrowmere, {of:,} steps: " if first else f"{tenth * 10} % ", ending="")
        self.stdout.flush()
