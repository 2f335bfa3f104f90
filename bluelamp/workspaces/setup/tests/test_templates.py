"""The list of the words that Bluelamp itself says."""

import pytest

from bluelamp.knowledge.actions import write_template
from bluelamp.knowledge.templates import NOTICE, RECEIPT
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_template
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db


def test_it_says_of_each_what_is_in_use_and_what_waits() -> None:
    desk = a_desk()
    an_approved_template(desk.office.by, NOTICE, "News", "{address}")
    write_template(by=WRITER, template=RECEIPT, title="Next", words="We ring.", seen=0)
    rows = [words(row) for row in desk.see("/desk/setup/templates/").select("main li")]
    notice, answer, *_texts_and_letters, emergency, receipt, lost, another = rows[:10]
    assert len(rows) == 19
    assert all("in Welsh" in row for row in rows[10:])
    assert "Version 1 is in use." in notice
    assert "The e-mail with our answer" in answer
    assert "The message that says how to reach 999" in emergency
    assert "Waits for approval" in receipt
    assert "In the words that Bluelamp comes with." in lost
    assert "What to say if someone else answers the phone" in another
