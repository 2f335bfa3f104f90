"""What happens when staff write a note."""

from uuid import uuid4

import pytest

from bluelamp.contacts.models import Mention, Message
from bluelamp.contacts.rules import Direction, State
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.models import Account
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_another_team_cannot_write_a_note() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "note", note="Hello") == 404
    assert not Message.objects.exists()


def test_a_note_is_marked_as_one_and_the_person_still_waits() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    page = desk.send(contact, "note", note="Second in this street.", message_id=uuid4())
    contact.refresh_from_db()
    assert "Note, never shown to the public" in words(page.select_one("#conversation"))
    assert Message.objects.get().direction == Direction.NOTE
    assert contact.state == State.WAITING


def test_a_note_kept_twice_is_one_note_and_other_words_are_not_lost() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    form_id = uuid4()
    desk.send(contact, "note", note="Once.", message_id=form_id)
    desk.send(contact, "note", note="Once.", message_id=form_id)
    page = desk.send(contact, "note", note="Something else.", message_id=form_id)
    assert Message.objects.count() == 1
    assert words(page.select_one("#note")) == "Something else."


def test_an_empty_note_opens_its_form_again() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "note", note="")
    assert problems(page) == ["Write something before you send it."]
    assert "Keep the note" in words(page.select_one("details[open]"))


def test_a_note_tells_those_it_names() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleague, chosen = desk.of("digital-desk").account, desk.of("harbour-neighbourhood", Role.SUPERVISOR).account
    page = desk.send(contact, "note", note=f"@{colleague.name} look", tell=chosen.pk, message_id=uuid4())
    assert f"Your note is kept. {colleague}, {chosen} are told of it." in words(page)
    assert {one.account for one in Mention.objects.all()} == {colleague, chosen}


def test_who_may_not_see_it_is_as_unknown_as_nobody() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    stranger = desk.of("harbour-neighbourhood").account
    Account.objects.filter(pk=stranger.pk).update(name="Zora Quill")
    said = []
    for name in ("Zora", "Nobody"):
        page = desk.send(contact, "note", note=f"@{name} look", message_id=uuid4())
        said += [problems(page)[0].replace(name, "…")]
        assert words(page.select_one("#note")) == f"@{name} look"
    assert said[0] == said[1]
    assert said[0].startswith("We cannot tell who @… is among those who may see this contact.")
    assert "Zora" not in words(desk.see_contact(contact).select_one("#tell"))
    page = desk.send(contact, "note", note="look", tell=stranger.pk, message_id=uuid4())
    assert problems(page) == ["Choose a colleague or a team from the list: only they may see this contact."]
    assert not Message.objects.exists()


def test_the_writer_is_not_told_of_their_own_note() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "note", note=f"@{desk.account.name}", message_id=uuid4())
    assert "Your note is kept." in words(page)
    assert not Mention.objects.exists()


@pytest.mark.parametrize("typed", [{"note": "@Digital desk look"}, {"note": "look", "tell": "team:digital-desk"}])
def test_a_note_can_tell_everyone_of_the_team_that_deals_with_it(typed: dict[str, str]) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    colleagues = {desk.of("digital-desk").account for _ in range(4)}
    desk.of("harbour-neighbourhood", Role.SUPERVISOR)
    page = desk.send(contact, "note", message_id=uuid4(), **typed)
    assert "Your note is kept. 4 colleagues are told of it." in words(page)
    assert {one.account for one in Mention.objects.all()} == colleagues


def test_another_team_cannot_be_told() -> None:
    desk = a_desk()
    page = desk.send(a_burglary_reported().contact, "note", note="look", tell="team:harbour-neighbourhood")
    assert problems(page) == ["Choose a colleague or a team from the list: only they may see this contact."]
    assert [words(group) for group in page.select("#tell optgroup[label='Everyone in a team']")] == ["Digital desk"]
    assert not Mention.objects.exists()
