"""Staff hold the tablet out where chance drew a contact at the counter, and see the code once."""

import re

import pytest

from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.surveys.actions import choose_sampling
from bluelamp.surveys.queries import handed_with
from bluelamp.surveys.tests.scenarios import CHOOSER, a_closed_contact
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db
LINK = "Hold out the tablet: how did we do?"


def test_the_contact_leads_there_and_the_code_opens_the_questions() -> None:
    desk = a_desk()
    choose_sampling(by=CHOOSER, percent=100, quarters=1)
    contact = a_closed_contact(desk.account, channel=Channel.COUNTER)
    assert LINK in words(desk.see_contact(contact))
    shown = desk.client.post(f"/desk/{contact.reference}/tablet/").content.decode()
    code = re.search(r"\d{4} \d{4}", shown)
    assert code is not None
    assert handed_with(code.group().replace(" ", "")) is not None


def test_nobody_is_led_there_who_is_not_drawn() -> None:
    desk = a_desk()
    contact = someone_came(channel=Channel.COUNTER)
    assert LINK not in words(desk.see_contact(contact))
    assert "They are not asked about this" in desk.client.post(f"/desk/{contact.reference}/tablet/").content.decode()
