"""What calls do when something happened: what their recordings are called goes with what was said."""

from typing import Final

from bluelamp.calls.actions import erase_recordings
from bluelamp.contacts.events import WordsErased
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.foundation.retention.rules import WhyErased

ERASER: Final = Actor.system("records.erase")


@on(WordsErased)
def erase_with_what_was_said(event: WordsErased) -> None:
    """Erase what the recordings of a contact's calls are called, once what was said was erased."""
    erase_recordings(
        by=ERASER,
        contact_id=event.contact_id,
        person_id=event.person_id,
        messages=event.message_ids,
        reason=WhyErased(event.reason),
    )
