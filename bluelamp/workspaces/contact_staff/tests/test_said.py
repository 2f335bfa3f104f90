"""What someone says at the counter stands in the conversation, with who said it and to whom."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_it_is_kept_and_shown() -> None:
    desk, contact = a_desk(), someone_came(name="Sam Okafor")
    told = {"words": "He came back.", "place": "counter", "told_by": "with_help", "teller": "Mina"}
    desk.client.post(f"/desk/{contact.reference}/said/", told)
    page = words(desk.see(f"/desk/{contact.reference}/"))
    assert f"Sam Okafor, at the counter to {desk.account.name} (with help from Mina)" in page


def test_what_is_missing_is_said_and_what_was_typed_stays() -> None:
    desk, contact = a_desk(), someone_came()
    answer = desk.client.post(f"/desk/{contact.reference}/said/", {"words": "He came back."})
    page = BeautifulSoup(answer.content, "html.parser")
    assert len(problems(page)) == 2
    assert "He came back." in words(page)
