"""What someone says in person joins the matter that we know."""

import pytest

from bluelamp.contacts.models import Message
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.models import Entry
from bluelamp.spoken.actions import add_words
from bluelamp.spoken.queries import spoken_as, usual_place
from bluelamp.spoken.tests.telling import AT_THE_COUNTER
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db


def test_sent_twice_it_is_one_message_with_who_told_it() -> None:
    by, contact, message_id = actor_for(a_desk()), someone_came(), new_id()
    for _twice in range(2):
        message = add_words(
            by=by, contact=contact, words="He came back.", message_id=message_id, telling=AT_THE_COUNTER
        )
    assert Message.objects.count() == 1
    assert spoken_as([message.pk])[message.pk].teller == "Mina, her sister"
    assert Entry.objects.filter(name="spoken.TakenDown", record_id=contact.pk).count() == 1
    assert usual_place(by.id) == "counter"
