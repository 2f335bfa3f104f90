"""What staff read of someone who wrote of danger in a chat and then nothing more."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.watch.actions import hear_silence
from bluelamp.watch.models import Heard
from bluelamp.watch.tests.scenarios import DANGER, duty_desks, raise_due_alarms, wrote
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_where_someone_in_danger_fell_silent_the_page_says_who_was_alarmed_and_where_they_may_be(
    clock: Traveller,
) -> None:
    desk, chat = a_desk(), someone_came(channel=Channel.CHAT)
    duty_desks()
    wrote(f"I am at 3 Quay Street. {DANGER}", chat)
    hear_silence(by=Actor.system("watch.hear"), contact=chat, after=Heard.objects.get().pk)
    raise_due_alarms()
    clock.shift(timedelta(seconds=1))
    page = words(desk.see_contact(chat).select_one("#watched"))
    assert "Control room was alarmed at 10:00, to deal with it." in page
    assert "it may be of somewhere else: I am at 3 Quay Street." in page
