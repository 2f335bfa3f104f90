"""`bluelamp email read`: says what is in mails. It needs no keys and no database, keeps nothing and fetches nothing."""

import argparse
from pathlib import Path

from bluelamp.channels.email.reading.as_json import as_json
from bluelamp.channels.email.reading.defects import Defect
from bluelamp.channels.email.reading.mail import Mail
from bluelamp.channels.email.reading.reader import no_mail, read_mail


def email_command(words: list[str]) -> int:
    """Print one JSON object a file, each on a line as soon as it is read. Any file can be named."""
    for file in _asked(words):
        print(as_json(str(file), _read(file)), flush=True)
    return 0


def _asked(words: list[str]) -> list[Path]:
    parser = argparse.ArgumentParser(prog="bluelamp email", description="Say what is in mails.")
    which = parser.add_subparsers(dest="which", required=True)
    read = which.add_parser("read", help="print one JSON object a file, each on a line")
    read.add_argument("files", type=Path, metavar="FILE", nargs="+", help="a mail as it came, or a mailbox")
    which.add_parser("receive", help="take mails over from the force's mail server, until it is stopped")
    which.add_parser("fetch", help="fetch the mails of a mailbox, once")
    files: list[Path] = parser.parse_args(words).files
    return files


def _read(file: Path) -> Mail:
    try:
        content = file.read_bytes()
    except (OSError, ValueError):
        return no_mail(b"", why=Defect.NOT_A_FILE)
    return read_mail(content)
