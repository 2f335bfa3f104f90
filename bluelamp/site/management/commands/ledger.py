"""Prove the ledger, and write its signed head for keeping elsewhere."""

from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError, CommandParser

from bluelamp.foundation.ledger.head import NotAHead, head_as_json, head_from_json, is_signed_by_us, newest_head
from bluelamp.foundation.ledger.proof.faults import KeptHead, Tally
from bluelamp.foundation.ledger.proof.whole import find_faults

TOLD_EVERY: Final = 50_000
MOST_SHOWN: Final = 20


class Command(BaseCommand):
    """`bluelamp ledger head` and `bluelamp ledger verify`."""

    help = "Prove that nothing in the ledger was changed, or write its signed head for keeping elsewhere."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which of the two, and the files."""
        which = parser.add_subparsers(dest="which", required=True)
        head = which.add_parser("head", help="print the signed head, to be kept outside this machine")
        head.add_argument("--out", type=Path, metavar="FILE", help="write it to a new file instead")
        verify = which.add_parser("verify", help="name the first entry that is not as it was written")
        verify.add_argument("--head", type=Path, metavar="FILE", nargs="+", default=[], help="heads that were kept")

    def handle(self, *args: Any, which: str, **options: Any) -> None:
        """Do it; end with 1 where anything is wrong."""
        if which == "head":
            self._head(options["out"])
        else:
            self._verify([_kept(file) for file in options["head"]])

    def _head(self, out: Path | None) -> None:
        head = newest_head()
        if head is None or not is_signed_by_us(head):
            raise CommandError("The head in the database is not signed by us. Run 'bluelamp ledger verify' to see why.")
        if out is None:
            self.stdout.write(head_as_json(head), ending="")
            return
        try:
            with out.open("x", encoding="ascii") as file:
                file.write(head_as_json(head))
        except OSError as error:
            raise CommandError(
                f"{out} could not be written: {error.strerror}. Name a file that is not there yet."
            ) from error
        self.stdout.write(f"Wrote the head at position {head.position} to {out}. Keep it outside this machine.")

    def _verify(self, kept: list[KeptHead]) -> None:
        tally, told, found = Tally(), 0, 0

        def tell() -> None:
            nonlocal told
            if tally.entries >= told + TOLD_EVERY:
                told = tally.entries
                self.stdout.write(f"{told} entries read.")

        for found, fault in enumerate(find_faults(kept, tally, read_on=tell), 1):
            if found <= MOST_SHOWN:
                self.stdout.write(str(fault))
        self.stdout.write(
            f"Read {tally.entries} entries; compared {tally.contents} pieces of content. For {tally.without_digest} "
            "the ledger holds no digest, as they are older than that or were written anew. "
            f"{tally.erased} were erased, as the ledger says."
        )
        if found:
            raise CommandError(f"The ledger is not as Bluelamp wrote it: {_times(found)}. Change nothing; keep a copy.")
        self.stdout.write(f"Nothing is wrong.{'' if kept else MORE_WITH_A_HEAD}")


MORE_WITH_A_HEAD: Final = " With a head from elsewhere (--head FILE) it would be seen whether the newest were cut off."


def _times(found: int) -> str:
    shown = f", of which the first {MOST_SHOWN} are shown" if found > MOST_SHOWN else ""
    return f"{found} {'fault' if found == 1 else 'faults'}{shown}"


def _kept(file: Path) -> KeptHead:
    try:
        return KeptHead(str(file), head_from_json(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise CommandError(f"{file} could not be read: {error.strerror}.") from error
    except (NotAHead, UnicodeDecodeError) as error:
        raise CommandError(f"{file}: {error if isinstance(error, NotAHead) else NotAHead()}") from error
