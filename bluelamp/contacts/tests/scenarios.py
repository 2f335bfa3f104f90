"""What happens after a contact arrived, for tests to begin with."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

from bluelamp.contacts.actions import ask, close, make_tag, receive_file, receive_words, record_contact, reply
from bluelamp.contacts.models import Attachment, Contact, Message, Tag
from bluelamp.contacts.receipt_codes import derive_code
from bluelamp.contacts.rules import Channel, CloseReason
from bluelamp.foundation.clock import now
from bluelamp.foundation.files.tests.scenarios import PDF, taken
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import GivenHandle, record_person
from bluelamp.people.models import Person
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.staff.models import Account, Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from bluelamp.tasking.models import Task

FRONT_DOOR: Final = Actor.public("people.record", "contacts.record", "promises.make")


def more_words(contact: Contact, words: str = "I found a glove in the garden.") -> Message:
    """Let the person write more about their contact."""
    person = Actor.public("contacts.write_more", matters=frozenset({contact.pk}))
    return receive_words(by=person, contact=contact, words=words, message_id=uuid4())


def a_sent_file(contact: Contact, content: bytes = PDF, *, name: str = "letter.pdf") -> Attachment:
    """Let the person send a file about their contact."""
    person = Actor.public("contacts.write_more", "files.keep", matters=frozenset({contact.pk}))
    return receive_file(by=person, contact=contact, taken=taken(content, name=name), attachment_id=uuid4())


def answered(contact: Contact, account: Account, words: str = "Thank you. We will look at the cameras.") -> Message:
    """Let a member of staff answer."""
    return reply(by=actor_for(account), contact=contact, words=words, message_id=uuid4())


def closed(contact: Contact, account: Account, reason: CloseReason = CloseReason.ANSWERED) -> Contact:
    """Let a member of staff close a contact."""
    return close(by=actor_for(account), contact=contact, reason=reason)


def a_desk() -> Account:
    """Set up the force, and return a member of its digital desk."""
    return a_member_of(a_force_with_teams()["digital-desk"])


def someone_came(*, handles: Sequence[GivenHandle] = (), name: str = "Sam Okafor", **told: Any) -> Contact:
    """Let someone come to the digital desk with a matter; `told` says what `record_contact` is told otherwise."""
    return again_from(record_person(by=FRONT_DOOR, name=name, handles=handles), **told)


def again_from(person: Person, **told: Any) -> Contact:
    """Let someone we know come with a matter, and a receipt of its own."""
    usual: dict[str, Any] = {
        "channel": Channel.WEB_REPORT,
        "subject": "crime",
        "team": "digital-desk",
        "answer_within": timedelta(hours=48),
        "receipt_code": derive_code(uuid4().bytes),
        "word_hash": "kept by nobody$00",
    }
    return record_contact(by=FRONT_DOOR, person=person, **usual | told)


def safe_email(value: str = "sam@example.com") -> GivenHandle:
    """An e-mail address whose owner said that it is safe."""
    return GivenHandle(kind=HandleKind.EMAIL, value=value, safety=Safety.SAFE)


def a_supervisor(team: str = "digital-desk") -> Account:
    """Return a supervisor of a team of the force."""
    return a_member_of(Team.objects.get(pk=team), Role.SUPERVISOR)


def a_tag(label: str = "Hate crime") -> Tag:
    """Make a tag."""
    return make_tag(by=Actor.system("contacts.make_tag"), label=label)


def a_task(contact: Contact, to: Account | None = None, *, hours: float = 4, words: str = "Ring the shop.") -> Task:
    """Let the program ask a member of the contact's team, or anyone in it, to do something."""
    by = Actor.system("tasking.ask")
    return ask(by=by, contact=contact, words=words, to=to, due_at=now() + timedelta(hours=hours))
