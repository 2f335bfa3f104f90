"""The page of letters: what waits, and what is not to be posted any more."""

from typing import Any

import pytest

from bluelamp.contacts.models import Posting
from bluelamp.contacts.tests.agreed import agreed_by
from bluelamp.people.rules import Safety
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words
from bluelamp.workspaces.contact_staff.tests.posting import asked, pages_made, said, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Make no PDF, and keep the pages of which one was to be made."""
    return pages_made(settings, monkeypatch)


def test_what_the_gate_refuses_meanwhile_is_not_printed_and_is_to_be_destroyed(made: list[str]) -> None:
    desk = a_desk()
    contact = asked(desk)
    step(desk, "Print it")
    agreed_by(contact, desk.account, "post", safety=Safety.NOT_SAFE)
    assert "the person did not say that a letter is safe. Take it out of its envelope and destroy it." in said(desk)
    posting = Posting.objects.get()
    pages = len(made)
    desk.client.post(f"/desk/{contact.reference}/letters/{posting.pk}/print/")
    assert len(made) == pages
    assert "None waits." in said(desk)


def test_the_queue_leads_to_the_letters_and_what_is_for_me_says_how_many_wait(made: list[str]) -> None:
    desk = a_desk()
    link = 'main a[href="/desk/letters/"]'
    assert words(desk.see("/desk/").select_one(link)) == "Letters to print and post"
    assert not desk.see("/desk/for-me/").select(link)
    asked(desk)
    assert words(desk.see("/desk/for-me/").select_one(link)) == "1 letter of my teams waits to be printed or posted"
