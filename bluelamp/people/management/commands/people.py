"""Propose which records of a register are of one person."""

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from bluelamp.people.learnt import learnt_weights
from bluelamp.people.matching.proposing import Proposal, propose
from bluelamp.people.matching.records import FromFile, NotARegister, read_register
from bluelamp.people.matching.weights import Weights


class Command(BaseCommand):
    """`bluelamp people match`: nothing is joined and nothing kept, it only says what people should look at."""

    help = "Propose which records of one register, or of two, are of one person."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files and how to print."""
        which = parser.add_subparsers(dest="which", required=True)
        match = which.add_parser("match", help="propose pairs of records that may be of one person")
        match.add_argument("--records", type=Path, metavar="FILE", required=True, help="CSV; identifiers come first")
        match.add_argument(
            "--against", type=Path, metavar="FILE", help="another register; without it, within the first"
        )
        match.add_argument("--json", action="store_true", help="print one list in JSON")

    def handle(self, *args: Any, records: Path, against: Path | None, **options: Any) -> None:
        """Print what is proposed, the surest first."""
        with not_looking_for_cycles():
            self._propose(records, against, in_json=options["json"])

    def _propose(self, records: Path, against: Path | None, *, in_json: bool) -> None:
        files = [self._read(file) for file in (records, against) if file]
        found = propose(*(file.records for file in files), learnt=self._in_use())
        if in_json:
            self.stdout.write(json.dumps([vars(each) for each in found], ensure_ascii=False))
            return
        for each in found:
            self.stdout.write(_line(each))

    def _read(self, file: Path) -> FromFile:
        try:
            read = read_register(file)
        except NotARegister as error:
            raise CommandError(str(error)) from error
        if read.unknown:
            self.stderr.write(f"{file}: not compared, as we do not know what it is: {', '.join(read.unknown)}.")
        return read

    def _in_use(self) -> Weights | None:
        """Return the weights that are in use; where no database can be asked, say so and return none."""
        try:
            return learnt_weights()
        except DatabaseError:
            self.stderr.write("No database can be asked for our weights: those that come with the program are used.")
            return None


@contextmanager
def not_looking_for_cycles() -> Iterator[None]:
    """Leave records alone that are kept to the end and refer to nothing: looking through them took half of reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _line(proposal: Proposal) -> str:
    return f"{proposal.probability:.4f}  {proposal.record}  {proposal.against}  {' '.join(proposal.reasons)}"
