"""What someone sees of a chat that they are asked into."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bluelamp.contacts.actions import assign, write_note
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tests.guests import asked
from bluelamp.contacts.tests.scenarios import a_sent_file, more_words, someone_came
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.tests.scenarios import a_photo
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.live.presence import be_present, who_writes
from bluelamp.staff.queries import actor_for
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """Someone at the desk."""
    return a_desk()


@pytest.fixture
def guest(desk: Desk) -> Desk:
    """Someone who reaches nothing that the desk has."""
    return desk.of("harbour-neighbourhood")


@pytest.fixture
def chat(desk: Desk) -> Contact:
    """A chat with a line of its person, and a note."""
    by = actor_for(desk.account)
    contact = assign(by=by, contact=someone_came(channel=Channel.CHAT), to=desk.account)
    more_words(contact, "Boje sie.")
    write_note(by=by, contact=contact, words="Quillwort: ask nothing yet.", message_id=new_id())
    return contact


def test_who_joins_reads_what_was_said_and_no_more_and_who_left_is_gone(desk: Desk, guest: Desk, chat: Contact) -> None:
    page = f"/desk/asked-in/{asked(chat, guest.account).pk}/"
    assert guest.see("/desk/for-me/").select_one(f"#asked-into ~ .app-mention a[href='{page}']")
    assert "Boje sie." not in words(guest.see(page))
    assert guest.status(chat) == desk.client.get(page).status_code == 404
    guest.client.post(f"{page}join/")
    seen = words(guest.see(page))
    assert "Boje sie." in seen
    assert [hidden for hidden in ("Quillwort", str(chat.person)) if hidden in seen] == []
    assert any(str(chat.pk) in look.list_ids for look in Look.objects.filter(actor_id=guest.account.pk))
    guest.client.post(page, {"words": "Prosze mowic.", "message_id": new_id()})
    assert f"{guest.account.name} (Interpreter)" in words(desk.see_contact(chat).select_one("#conversation"))
    guest.client.post(f"{page}leave/")
    assert guest.client.get(page).status_code == 404


def test_a_guest_learns_that_a_file_came_and_of_what_kind_and_neither_its_name_nor_what_is_in_it(
    desk: Desk, guest: Desk, chat: Contact, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = str(tmp_path)
    file = a_sent_file(chat, a_photo(), name="Sam Okafor at home.jpg")
    page = f"/desk/asked-in/{asked(chat, guest.account).pk}/"
    assert "Picture" not in words(guest.see(page))
    guest.client.post(f"{page}join/")
    seen = guest.see(page)
    assert "Files they sent Picture, " in words(seen)
    assert "Okafor" not in words(seen)
    assert not seen.select("main img")
    for address in ("", "picture/"):
        assert guest.client.get(f"/desk/{chat.reference}/files/{file.pk}/{address}").status_code == 404


def test_a_guest_and_whoever_answers_see_that_the_other_writes_and_the_person_that_someone_does(
    desk: Desk, guest: Desk, chat: Contact
) -> None:
    page = f"/desk/asked-in/{asked(chat, guest.account).pk}/"
    assert guest.client.post(f"{page}here/", {"writing": "1"}).status_code == 404
    guest.client.post(f"{page}join/")
    looks = Look.objects.count()
    guest.client.post(f"{page}here/", {"writing": "1"})
    assert chat.pk in who_writes()
    assert Look.objects.count() == looks
    told = desk.client.post(f"/desk/{chat.reference}/here/", {"writing": "1"})
    assert told.content.decode() == f"{guest.account} is writing"
    be_present(chat.pk, chat.pk, is_writing=True)
    told = guest.client.post(f"{page}here/", {"writing": "0"})
    assert sorted(told.content.decode().split(", ")) == sorted(["The person is writing", f"{desk.account} is writing"])
    assert told["Content-Type"] == "text/plain; charset=utf-8"
    assert words(guest.see(page).select(".app-present")[0]) == told.content.decode()
    guest.client.post(f"{page}leave/")
    assert guest.client.post(f"{page}here/", {"writing": "1"}).status_code == 404


def test_what_was_not_sent_is_shown_again(guest: Desk, chat: Contact) -> None:
    page = f"/desk/asked-in/{asked(chat, guest.account).pk}/"
    refused = guest.client.post(page, {"words": "Prosze mowic."})
    assert "You are not in this chat, so this was not sent." in refused.content.decode()
    guest.client.post(f"{page}join/")
    assert "Write something before you send it." in guest.client.post(page, {"words": " "}).content.decode()
