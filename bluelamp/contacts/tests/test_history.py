"""What the history of a contact says."""

import inspect
from uuid import uuid4

import pytest

from bluelamp.contacts import history, history_words
from bluelamp.contacts.actions import assign, grade, reissue_receipt, write_note
from bluelamp.contacts.actions.receipts import ConfirmedBy
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel, CloseReason
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, more_words, someone_came
from bluelamp.foundation.ledger.event import EVENTS
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db

NOT_TOLD = {
    "contacts.TextToldOf",  # what the answer became by it is told
    "contacts.ThreadNamed",  # a name that mail programs know it by; what came in with it is told
    "promises.PromiseMade",  # told as the promise given, or as the contact that came in
}


def told(contact: Contact) -> list[tuple[str, str]]:
    """Return the sentences of a history, each with who did it."""
    return [(one.what, one.who) for one in history_of(contact)]


def test_a_history_says_who_did_what_from_the_beginning() -> None:
    account = a_desk()
    contact = someone_came()
    by = actor_for(account)
    assign(by=by, contact=contact, to=account)
    grade(by=by, contact=contact, grade=2, danger=True)
    write_note(by=by, contact=contact, words="Second in this street.", message_id=uuid4())
    answered(contact, account)
    more_words(contact)
    reissue_receipt(by=by, contact=contact, word="harbour", confirmed_by=ConfirmedBy.IN_PERSON)
    closed(contact, account, CloseReason.PASSED_ON)
    assert told(contact) == [
        ("Came in by the web form", "the person"),
        (f"Gave it to {account}", str(account)),
        ("Graded it 2, danger", str(account)),
        ("Wrote a note for colleagues", str(account)),
        ("Kept a promise", str(account)),
        ("Answered", str(account)),
        ("Wrote more", "the person"),
        ("Gave a new receipt code, having met the person", str(account)),
        ("Closed it: Passed on to officers", str(account)),
    ]


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        (Channel.WEB_REPORT, "Came in by the web form"),
        (Channel.PARTNER, "Came in from a partner's system"),
        (Channel.EMAIL, "Came in by e-mail"),
        (Channel.CHAT, "Came in by chat"),
    ],
)
def test_it_begins_with_how_someone_came(channel: Channel, said: str) -> None:
    a_desk()
    assert told(someone_came(channel=channel)) == [(said, "the person")]


@pytest.mark.parametrize(
    ("number", "danger", "said"),
    [
        (3, False, "Graded it 3, no danger"),
        (None, True, "Marked it as danger, not graded"),
    ],
)
def test_a_grade_is_told_in_full(number: int | None, danger: bool, said: str) -> None:
    account = a_desk()
    contact = someone_came()
    grade(by=actor_for(account), contact=contact, grade=number, danger=danger)
    assert told(contact)[-1] == (said, str(account))


def test_taking_a_grade_away_and_giving_a_contact_back_are_told() -> None:
    account = a_desk()
    contact = someone_came(danger=True)
    by = actor_for(account)
    assign(by=by, contact=contact, to=account)
    assign(by=by, contact=contact, to=None)
    grade(by=by, contact=contact, grade=None, danger=False)
    assert [what for what, _ in told(contact)[-2:]] == ["Gave it back", "Took the grade away, no danger"]


def test_another_contact_s_history_is_its_own() -> None:
    a_desk()
    contact, other = someone_came(), someone_came()
    more_words(other)
    assert len(told(contact)) == 1
    assert len(told(other)) == 2


def test_every_event_of_a_contact_is_told_or_left_out_on_purpose() -> None:
    source = inspect.getsource(history) + inspect.getsource(history_words)
    happens = {name: event for name, event in EVENTS.items() if not event.__subclasses__()}
    names = {name for name, event in happens.items() if getattr(event, "about", "") in ("contact_id", "matter_id")}
    of_these_rooms = {name for name in names if name.startswith(("contacts.", "promises.", "tasking."))}
    assert {name for name in of_these_rooms - NOT_TOLD if f'"{name}"' not in source} == set()
