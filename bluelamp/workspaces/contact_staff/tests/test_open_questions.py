"""Open questions stand with the saved replies of a chat, in the language of its person."""

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk

pytestmark = pytest.mark.django_db
OFFERED = "#saved_reply option[value='ask:then']"


def a_chat(language: str) -> Contact:
    """Return a chat whose person reads our pages in a language."""
    contact = a_burglary_reported().contact
    Contact.objects.filter(pk=contact.pk).update(channel=Channel.CHAT, language=language)
    return contact


def test_they_are_offered_in_chats_and_not_elsewhere() -> None:
    desk = a_desk()
    assert [one["data-words"] for one in desk.see_contact(a_chat("en")).select(OFFERED)] == ["What happened then?"]
    assert not desk.see_contact(a_burglary_reported().contact).select(OFFERED)


def test_they_are_put_in_as_the_person_reads() -> None:
    desk = a_desk()
    page = desk.send(a_chat("cy"), "put-in", answer="Diolch.", saved_reply="ask:then")
    assert [box.get_text().strip() for box in page.select("#answer")] == ["Diolch.\n\nBeth ddigwyddodd wedyn?"]
