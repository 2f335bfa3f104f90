"""A mail that was read."""

from dataclasses import dataclass
from datetime import datetime

from bluelamp.channels.email.reading.defects import Defect


@dataclass(frozen=True)
class Address:
    """Who wrote, or to whom: an address, and a name where one was given. Either may be empty."""

    address: str
    name: str = ""

    def __str__(self) -> str:
        if not self.name:
            return self.address
        name = f'"{self.name}"' if set(self.name) & set(',;<>"@') else self.name
        return f"{name} <{self.address}>" if self.address else name


@dataclass(frozen=True)
class Attachment:
    """A file in a mail. Its name and type are what the sender says; believe neither."""

    name: str
    type: str
    content: bytes


@dataclass(frozen=True)
class Bounce:
    """That a mail of ours was not delivered: which one and to whom, as far as that is told."""

    message_id: str
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Mail:
    """All that the program knows of one mail. Texts hold no null byte and end their lines with a line feed.

    `only_sender` says whether it names one sender and no other. `sent_to` are all addresses that it says it went to,
    `vouched_by` what servers wrote about its sender, the last of them first.
    """

    message_id: str
    sender: Address | None
    only_sender: bool
    sent_to: tuple[str, ...]
    vouched_by: tuple[str, ...]
    to: tuple[Address, ...]
    date: datetime | None
    subject: str
    in_reply_to: str
    references: tuple[str, ...]
    text: str
    new_text: str
    html: str | None
    attachments: tuple[Attachment, ...]
    automatic: str | None
    bounce: Bounce | None
    language: str | None
    defects: tuple[Defect, ...]
