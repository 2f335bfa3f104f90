"""What happens when staff put a tag on a contact."""

import pytest

from bluelamp.contacts.tests.scenarios import a_tag
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_put_one_on() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "tag", tag=a_tag().code) == 404


def test_it_stands_on_the_page_and_in_the_queue() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "tag", tag=a_tag().code)
    assert "It has the tag “Hate crime” now." in words(page)
    assert [words(tag) for tag in page.select(".app-tags strong")] == ["Hate crime"]
    assert "Hate crime" in words(desk.see("/desk/").select("tbody tr")[0])


def test_where_there_are_no_tags_nothing_is_asked() -> None:
    desk = a_desk()
    assert desk.see_contact(a_burglary_reported().contact).select("#tags") == []


@pytest.mark.parametrize("chosen", ["", "no-such-tag", "\0"])
def test_no_tag_chosen_is_said(chosen: str) -> None:
    desk = a_desk()
    a_tag()
    assert problems(desk.send(a_burglary_reported().contact, "tag", tag=chosen)) == ["Choose a tag."]
