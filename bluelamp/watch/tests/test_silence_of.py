"""Whoever opens a chat that fell silent reads who was alarmed, and where its person may be."""

from datetime import timedelta
from typing import Any

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import a_desk, more_words, someone_came
from bluelamp.watch.models import Alarm
from bluelamp.watch.silences import silence_of
from bluelamp.watch.tasks import alarm_duty_desks
from bluelamp.watch.tests.scenarios import DANGER, DESKS, duty_desks, wrote
from tests.post import PostOffice

pytestmark = pytest.mark.django_db
PLACE = "I am upstairs at 3 Quay Street."


def test_it_names_who_was_alarmed_and_says_what_is_known_of_place_and_the_e_mail_does_not(
    post_office: PostOffice, clock: Traveller, settings: Any
) -> None:
    settings.SMTP_URL = post_office.url
    a_desk()
    duty_desks()
    contact = wrote(f"{PLACE} {DANGER}", someone_came(channel=Channel.CHAT))
    Alarm.objects.update(ended_at=Alarm.objects.get().due_at)
    assert silence_of(contact) is None
    clock.shift(timedelta(seconds=95))
    alarm_duty_desks()
    silence = silence_of(contact)
    assert silence is not None
    assert (silence.desk, silence.places) == (DESKS[0][0], (PLACE,))
    text = post_office.letters[-1].get_content()
    assert text.startswith("Control room: this is for you to deal with now.")
    assert not [word for word in ("Quay", "upstairs", "Sam") if word in text]
    clock.shift(timedelta(seconds=1))
    more_words(contact, "He has gone.")
    assert silence_of(contact) is None
