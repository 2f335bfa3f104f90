"""Keeps some files on record, as a person's photos would be; runs in a process with a server's settings."""

import io

from bluelamp.foundation.files.actions import keep_file
from bluelamp.foundation.files.intake import take_in
from bluelamp.foundation.ledger.actor import Actor


def keep(count: int) -> None:
    """Keep so many files, each with a content of its own."""
    for number in range(count):
        content = f"What I saw, part {number}. ".encode() * 100
        taken = take_in(io.BytesIO(content), name="seen.txt", claimed="text/plain")
        keep_file(by=Actor.system("files.keep"), taken=taken)
