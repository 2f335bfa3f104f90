"""The call card: read before ringing, and what came of it after."""

from datetime import timedelta

import pytest
from cryptography.fernet import InvalidToken
from time_machine import Traveller

from bluelamp.contacts.models import Message
from bluelamp.foundation.ledger.models import Look
from bluelamp.knowledge.templates import ANOTHER_ANSWERS
from bluelamp.knowledge.tests.scenarios import an_approved_template
from bluelamp.people import agreements
from bluelamp.people.queries import handles_of
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.workspaces.contact_staff.tests.agreeing import (
    NUMBER,
    page_about,
    send,
    someone_rings,
    typed_agreement,
)
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def lose_the_key(sealed: str) -> str:
    """Read nothing, as under another key."""
    raise InvalidToken


def test_for_another_team_there_is_no_card() -> None:
    desk, contact = a_desk(), someone_rings()
    assert desk.of("harbour-neighbourhood").client.get(page_about(contact, "call-card")).status_code == 404


def test_for_an_e_mail_address_there_is_no_card() -> None:
    desk, contact = a_desk(), someone_rings()
    email = handles_of(contact.person_id)[0]
    assert desk.client.get(f"/desk/{contact.reference}/call-card/{email.pk}/").status_code == 404


def test_it_says_how_to_ring_and_what_to_say() -> None:
    desk, contact = a_desk(), someone_rings()
    typed = typed_agreement(code_word="harbour light", **{"days-1": ["1"], "begins-1": "8:00", "ends-1": "20:00"})
    send(desk, contact, "agreement", **typed)
    card = words(desk.see(page_about(contact, "call-card")).select_one("main"))
    for said in (
        "Before you ring",
        f"Number {NUMBER}",
        "Safe times Tuesday 08:00 to 20:00.",
        "Withhold it: dial 141",
        "harbour light",
        "If they do not know it, say that you have the wrong number, and ring off.",
        "Say only: “Sorry, I have the wrong number.”",
        "Leave no message.",
        "Is it safe to talk now?",
    ):
        assert said in card


def test_what_to_say_to_anyone_else_is_in_the_words_of_the_force() -> None:
    desk, contact = a_desk(), someone_rings()
    supervisor = a_member_of(None, Role.SUPERVISOR)
    an_approved_template(actor_for(supervisor), ANOTHER_ANSWERS, "Somebody else?", "Ask for Alex,\n\nand ring off.")
    card = desk.see(page_about(contact, "call-card"))
    assert "Somebody else? Ask for Alex, and ring off." in words(card.select_one("main"))
    assert "wrong number" not in words(card.select_one("main"))


def test_a_code_word_whose_key_was_lost_is_said_to_be_lost_and_is_not_dropped_unseen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(code_word="harbour light"))
    monkeypatch.setattr(agreements, "decrypt_field", lose_the_key)
    assert "cannot be read any more" in words(desk.see(page_about(contact, "call-card")))
    page = send(desk, contact, "agreement", **typed_agreement(keep_word="yes"))
    assert problems(page) == ["It cannot be read any more. Agree on a new one, or take the tick away."]


def test_the_card_of_an_unsafe_number_offers_other_ways_and_not_the_number() -> None:
    desk, contact = a_desk(), someone_rings("not_safe")
    page = desk.see(page_about(contact, "call-card"))
    card = words(page.select_one("main"))
    assert "Do not ring Phone: do not ring. It is not safe." in card
    assert "Answer on the tracking page." in card
    assert "Think of a visit." in card
    assert "ask a supervisor: only they can let this number be rung" in card
    assert NUMBER not in card
    assert page.select("#result") == []


def test_out_of_hours_it_says_when_to_ring_and_not_the_number(clock: Traveller) -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(**{"days-1": ["1"], "begins-1": "8:00", "ends-1": "20:00"}))
    clock.shift(timedelta(days=1))
    card = words(desk.come_back().see(page_about(contact, "call-card")).select_one("main"))
    assert "Phone: do not ring now." in card
    assert "They agreed to be rung: Tuesday 08:00 to 20:00." in card
    assert NUMBER not in card


def test_opening_it_is_a_look_with_its_reason() -> None:
    desk, contact = a_desk(), someone_rings()
    desk.see(page_about(contact, "call-card"))
    looks = Look.objects.filter(actor_id=desk.account.pk, reason="calling").values_list("model", flat=True)
    assert sorted(looks) == ["contacts.contact", "people.handle"]


def test_what_came_of_the_call_is_a_note_on_the_timeline() -> None:
    desk, contact = a_desk(), someone_rings()
    page = send(desk, contact, "call-card", result="someone_else", words="A man answered.")
    assert "Rang them. Someone else answered." in words(page.select_one("#conversation"))
    assert "Rang: someone else answered" in words(page.select_one("[aria-labelledby=history]"))


@pytest.mark.parametrize(("how", "offered"), [(["may_leave_message"], True), ([], False)])
def test_a_message_is_offered_only_where_it_is_agreed(how: list[str], offered: bool) -> None:
    desk, contact = a_desk(), someone_rings()
    send(desk, contact, "agreement", **typed_agreement(how=how))
    card = desk.see(page_about(contact, "call-card"))
    assert bool(card.select("[value=left_message]")) == offered
    page = send(desk, contact, "call-card", result="left_message")
    assert (problems(page) == ["Say what came of the call."]) != offered
    assert Message.objects.exists() == offered


def test_a_supervisor_is_shown_the_way_to_the_override() -> None:
    desk, contact = a_desk(role=Role.SUPERVISOR), someone_rings("not_safe")
    assert desk.see(page_about(contact, "call-card")).select(f"a[href='{page_about(contact, 'override')}']")
