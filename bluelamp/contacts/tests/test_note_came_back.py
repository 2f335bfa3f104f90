"""A letter that came back counts as not delivered, once."""

import pytest

from bluelamp.contacts.actions import note_came_back
from bluelamp.contacts.actions.notice_ends import end_notice
from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.models import Notice
from bluelamp.contacts.rules import NoticeState
from bluelamp.contacts.tests.scenarios import a_desk, answered, safe_email, someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.tasking.models import Task

pytestmark = pytest.mark.django_db


def test_it_is_written_down_once_and_someone_is_asked_to_tell_the_person() -> None:
    desk = a_desk()
    notice = prepare_notice(by=GATE, message=answered(someone_came(handles=[safe_email()]), desk))
    note_came_back(by=GATE, notice_id=notice.pk)  # it has not left
    end_notice(by=GATE, notice=notice, state=NoticeState.SENT, refusal=None)
    for _time in range(2):
        note_came_back(by=GATE, notice_id=notice.pk)
    assert Notice.objects.get().state == NoticeState.CAME_BACK
    states = [entry.facts["state"] for entry in Entry.objects.filter(name="contacts.NoticeEnded").order_by("id")]
    assert states == ["sent", "came_back"]
    assert Task.objects.count() == 1
