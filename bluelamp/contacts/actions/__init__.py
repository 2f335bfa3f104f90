"""What can be done about a contact, one or a few verbs a file."""

from bluelamp.contacts.actions.answer import reply, write_note
from bluelamp.contacts.actions.erase import erase_files, erase_words
from bluelamp.contacts.actions.handle import assign, close, grade, keep, promise
from bluelamp.contacts.actions.receipts import open_tracking, reissue_receipt
from bluelamp.contacts.actions.record import receive_file, receive_words, record_contact

__all__ = [
    "assign",
    "close",
    "erase_files",
    "erase_words",
    "grade",
    "keep",
    "open_tracking",
    "promise",
    "receive_file",
    "receive_words",
    "record_contact",
    "reissue_receipt",
    "reply",
    "write_note",
]
