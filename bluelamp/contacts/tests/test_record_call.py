"""What came of a call is a note on the timeline."""

from uuid import uuid4

import pytest

from bluelamp.contacts.actions import record_call
from bluelamp.contacts.actions.calls import NoNumber
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import CallResult
from bluelamp.contacts.tests.agreed import NUMBER, phone_of, someone_with_a_phone
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.people.rules import Safety
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("result", CallResult)
def test_each_result_is_told_in_the_history_and_as_a_note_without_the_number(result: CallResult) -> None:
    desk, contact, note = a_desk(), someone_with_a_phone(), uuid4()
    for _ in range(2):
        record_call(
            by=actor_for(desk),
            contact=contact,
            handle_id=phone_of(contact),
            result=result,
            words="Ring again on Friday.",
            message_id=note,
        )
    said = Message.objects.get()
    assert (said.direction, said.written_by) == ("note", desk)
    assert said.words.startswith("Rang them.")
    assert said.words.endswith("\nRing again on Friday.")
    assert NUMBER not in said.words
    assert Entry.objects.get(name="contacts.CallMade").facts["result"] == result
    assert [one.what for one in history_of(contact) if one.what.startswith("Rang: ")]


def test_what_happened_is_written_down_though_it_was_against_the_agreement() -> None:
    desk, contact = a_desk(), someone_with_a_phone(Safety.NOT_SAFE)
    record_call(
        by=actor_for(desk),
        contact=contact,
        handle_id=phone_of(contact),
        result=CallResult.SOMEONE_ELSE,
        words="",
        message_id=uuid4(),
    )
    assert Message.objects.get().words == "Rang them. Someone else answered."


def test_nobody_writes_one_down_without_leave_or_for_another_number() -> None:
    desk, contact = a_desk(), someone_with_a_phone()
    for by, handle_id, error in (
        (Actor.system("contacts.note"), phone_of(contact), NotAllowed),
        (actor_for(desk), uuid4(), NoNumber),
    ):
        with pytest.raises(error):
            record_call(
                by=by, contact=contact, handle_id=handle_id, result=CallResult.SPOKE, words="", message_id=uuid4()
            )
    assert not Message.objects.exists()
