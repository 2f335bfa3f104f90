"""At the counter one finds the matter of a reference, and no other."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.ledger.models import Entry
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db
COUNTER = "/desk/counter/"


def test_the_reference_leads_to_writing_it_down() -> None:
    desk, contact = a_desk(), someone_came()
    assert desk.client.post(COUNTER, {"reference": contact.reference.lower()})["Location"] == (
        f"/desk/{contact.reference}/said/"
    )


@pytest.mark.parametrize("typed", ["", "Okafor", "K7PM-2XQD", "\0" * 50])
def test_anything_else_shows_nothing(typed: str) -> None:
    desk, contact = a_desk(), someone_came(name="Sam Okafor")
    page = BeautifulSoup(desk.client.post(COUNTER, {"reference": typed}).content, "html.parser")
    assert problems(page)
    assert contact.reference not in words(page)


def test_each_look_is_written_down_as_a_search_found_or_not() -> None:
    desk, contact = a_desk(), someone_came()
    for typed in (contact.reference, "K7PM-2XQD", ""):
        desk.client.post(COUNTER, {"reference": typed})
    made = Entry.objects.filter(name="search.SearchMade").order_by("at")
    assert [entry.facts["results"] for entry in made] == [1, 0]
