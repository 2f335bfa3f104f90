"""Ringing against the agreement: a supervisor, a threat to life, a visit thought of first, and a reason."""

from typing import Any

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.agreeing import NUMBER, page_about, send, someone_rings
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db
TYPED = {"threat": "yes", "visit": "yes", "why": "He has a knife and is on his way to her."}


def test_contact_staff_and_professional_standards_have_no_such_page() -> None:
    desk, contact = a_desk(), someone_rings("not_safe")
    for other in (desk, desk.of("professional-standards", Role.STANDARDS_STAFF)):
        assert other.client.get(page_about(contact, "override")).status_code == 404
        assert other.client.post(page_about(contact, "override"), TYPED).status_code == 404
    assert not Entry.objects.filter(name="contacts.AgreementOverridden").exists()


@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        ("threat", "Only a threat to life is a reason. Tick this if there is one."),
        ("visit", "Think of a visit first, and tick this when you have."),
        ("why", "Write something before you send it."),
    ],
)
def test_all_three_are_needed(left_out: str, said: str) -> None:
    desk, contact = a_desk(role=Role.SUPERVISOR), someone_rings("not_safe")
    typed: dict[str, Any] = {name: value for name, value in TYPED.items() if name != left_out}
    assert problems(send(desk, contact, "override", **typed)) == [said]
    assert not Entry.objects.filter(name="contacts.AgreementOverridden").exists()


def test_it_leads_to_the_card_which_says_that_it_is_against_the_agreement() -> None:
    boss, contact = a_desk(role=Role.SUPERVISOR), someone_rings("not_safe")
    card = words(send(boss, contact, "override", **TYPED).select_one("main"))
    assert "This is against the agreement." in card
    assert f"Number {NUMBER}" in card
    assert "Withhold it: dial 141" in card
    assert "Leave no message." in card
    shown = words(boss.see_contact(contact))
    assert "Let them be rung for an hour against the agreement: threat to life" in shown
    assert TYPED["why"] in shown
