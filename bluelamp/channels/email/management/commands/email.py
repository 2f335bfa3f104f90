"""Read mails from files."""

from pathlib import Path
from typing import Any, ClassVar

from django.core.management.base import BaseCommand, CommandParser

from bluelamp.channels.email.reading.as_json import as_json
from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.mail import Mail
from bluelamp.channels.email.reading.reader import no_mail, read_mail


class Command(BaseCommand):
    """`bluelamp email read`: says what is in a mail; nothing is kept, and nothing fetched."""

    help = "Print what mails say, one JSON object a file, each on a line."
    requires_system_checks: ClassVar[list[str]] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files."""
        which = parser.add_subparsers(dest="which", required=True)
        read = which.add_parser("read", help="print what mails say")
        read.add_argument("files", type=Path, metavar="FILE", nargs="+", help="a mail as it came, or a mailbox")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        """Print one line a file, each as soon as it is read."""
        for file in files:
            self.stdout.write(as_json(str(file), _read(file)))


def _read(file: Path) -> Mail:
    try:
        content = file.read_bytes()
    except OSError:
        return no_mail(b"", why=Defect.NOT_A_FILE)
    return read_mail(content)
