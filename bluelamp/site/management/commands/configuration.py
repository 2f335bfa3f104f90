"""Take the whole configuration away as a file, or take one in."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from bluelamp.configuration.actions import export_configuration, take_configuration
from bluelamp.configuration.proposal import propose
from bluelamp.configuration.reading import NotAConfiguration
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions.skills import NoSkill
from bluelamp.staff.queries import account_with, actor_for

BY: Final = Actor.system("configuration.export", "configuration.take")
WHO: Final = (
    "Services are written by a person, so that another can approve them. Name an administrator who takes them in: "
    "--by ADDRESS."
)


class Command(BaseCommand):
    """`bluelamp configuration`."""

    help = "Take the whole configuration away as a file, or take one in. Nothing that is here is ever taken away."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do and the file."""
        parser.add_argument("do", choices=["export", "import"])
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="say what import would do, and do nothing")
        parser.add_argument("--by", default="", metavar="ADDRESS", help="who takes it in, where it holds services")

    def handle(self, *args: Any, do: str, file: Path, dry_run: bool, by: str, **options: Any) -> None:
        """Write a new file, or read one; refuse in words."""
        try:
            self._export(file) if do == "export" else self._import(file, by, dry_run=dry_run)
        except NotAConfiguration as error:
            raise CommandError("\n".join(error.faults)) from error
        except NoSkill as error:
            raise CommandError(str(error)) from error
        except NotAllowed as error:
            raise CommandError(WHO) from error
        except OSError as error:
            raise CommandError(f"The file {file} cannot be used: {error.strerror}. Name another.") from error

    def _export(self, file: Path) -> None:
        with file.open("x", encoding="utf-8") as out:
            out.write(export_configuration(by=BY))
        self.stdout.write(f"The configuration is in {file}.")

    def _import(self, file: Path, address: str, *, dry_run: bool) -> None:
        proposal = propose(file.read_bytes())
        by = _whoever_takes_it(address)
        steps = proposal.plan.steps
        if not dry_run:
            take_configuration(by=by, wanted=proposal.wanted)
        for step in steps:
            self.stdout.write("\n    ".join([step.words, *step.details]))
        for words in proposal.plan.left:
            self.stdout.write(f"Not in the file, and left as it is: {words}.")
        if not steps:
            self.stdout.write("Nothing changes.")
        elif dry_run:
            self.stdout.write("Nothing was done. Leave out --dry-run to do it.")


def _whoever_takes_it(address: str) -> Actor:
    """Return the account with an address, and the command itself where none is given."""
    if not address:
        return BY
    account = account_with(address)
    if account is None or not account.is_active:
        raise CommandError(WHO)
    return actor_for(account)
