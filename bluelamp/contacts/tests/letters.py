"""Someone who agreed to letters and was answered, for tests to begin with."""

from typing import Any, Final

from bluelamp.contacts.actions import ask_for_letter, post_letter, print_letter
from bluelamp.contacts.models import Contact, Message, Posting
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.contacts.tests.scenarios import answered, someone_came
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.actions import GivenHandle
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

ADDRESS: Final = "1 Mill Lane, Harrowmere, HM1 2AB"
AT_HOME: Final = GivenHandle(kind=HandleKind.POST, value=ADDRESS, safety=Safety.SAFE)


def someone_with_an_address(desk: Account, *, safety: Safety = Safety.SAFE, **terms: Any) -> Contact:
    """Let someone come who gave a postal address, of which they agreed with us to this; to nothing without terms."""
    contact = someone_came(handles=[GivenHandle(kind=HandleKind.POST, value=ADDRESS, safety=safety)])
    if terms:
        agreed_by(contact, desk, "post", **terms)
    return contact


def an_answer(desk: Account, **told: Any) -> Message:
    """Answer someone who gave a postal address."""
    return answered(someone_with_an_address(desk, **told), desk)


def asked_for(message: Message, desk: Account) -> Posting:
    """Ask that an answer goes by letter."""
    return ask_for_letter(by=actor_for(desk), contact=message.contact, message=message)


def printed(posting: Posting, desk: Account) -> Posting:
    """Print a letter."""
    return print_letter(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk)


def posted(desk: Account, **told: Any) -> Posting:
    """Answer someone by a letter, and post it."""
    posting = printed(asked_for(an_answer(desk, **told), desk), desk)
    post_letter(by=actor_for(desk), contact=posting.contact, posting_id=posting.pk, on=today())
    posting.refresh_from_db()
    return posting


def told_of(posting: Posting) -> list[str]:
    """Return what the ledger says of a letter, the first first."""
    entries = Entry.objects.filter(record_id=posting.contact_id, name__startswith="contacts.Letter").order_by("id")
    return [entry.name.removeprefix("contacts.Letter") for entry in entries]
