"""What happens when staff put a saved reply into an answer."""

from datetime import timedelta

import pytest

from bluelamp.contacts.actions import promise
from bluelamp.contacts.models import Message
from bluelamp.foundation.clock import now
from bluelamp.knowledge.actions import withdraw_saved_reply, write_saved_reply
from bluelamp.knowledge.models import ReplyVersion
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_reply
from bluelamp.reports.tests.scenarios import a_burglary_reported, an_anonymous_report
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


def a_saved_reply(
    desk: Desk, words: str = "Dear {name}, {reference}: {my name} rings by {promise due}."
) -> ReplyVersion:
    """Have a saved reply written and approved."""
    return an_approved_reply(actor_for(a_member_of(desk.teams["digital-desk"], Role.SUPERVISOR)), words)


def test_another_team_cannot_put_anything_in() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert desk.of("harbour-neighbourhood").status(contact, "put-in", saved_reply="thanks") == 404


def test_it_comes_below_what_was_typed_with_all_filled_in_that_is_known() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    a_saved_reply(desk)
    page = desk.send(contact, "put-in", saved_reply="thanks", answer="Good morning.")
    filled = f"Good morning. Dear Sam Okafor, {contact.reference}: {desk.account} rings by {{promise due}}."
    assert words(page.select_one("textarea#answer")) == filled
    promise(by=actor_for(desk.account), contact=contact, words="We ring.", due_at=now() + timedelta(days=3))
    page = desk.send(contact, "put-in", saved_reply="thanks")
    assert "rings by Friday 15 May 2026, " in words(page.select_one("textarea#answer"))
    assert not Message.objects.exists()


def test_an_answer_with_a_gap_is_not_sent_and_the_gap_is_named() -> None:
    desk = a_desk()
    contact = an_anonymous_report().contact
    a_saved_reply(desk, "Dear {name}, we come by {promise due}.")
    page = desk.send(contact, "put-in", saved_reply="thanks")
    typed = words(page.select_one("textarea#answer"))
    assert problems(desk.send(contact, "reply", answer=typed)) == [
        "Write something in place of each of these before you send it: {name}, {promise due}."
    ]
    assert not Message.objects.exists()


def test_words_that_nobody_approved_cannot_be_put_in() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    write_saved_reply(by=WRITER, code="thanks", title="Thank you", words="Not yet.", seen=0)
    assert "Thank you" not in words(desk.see_contact(contact).select_one("#saved_reply"))
    assert problems(desk.send(contact, "put-in", saved_reply="thanks")) == ["Choose the reply that you want to put in."]


def test_nothing_chosen_or_withdrawn_is_said_and_what_was_typed_is_kept() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    withdraw_saved_reply(by=WRITER, reply=a_saved_reply(desk).reply)
    for chosen in ("", "thanks", "\0"):
        page = desk.send(contact, "put-in", saved_reply=chosen, answer="Good morning.")
        assert problems(page) == ["Choose the reply that you want to put in."]
        assert words(page.select_one("textarea#answer")) == "Good morning."


def test_hostile_words_and_names_are_words() -> None:
    desk = a_desk()
    a_saved_reply(desk, HOSTILE + " {name}")
    page = desk.see_contact(a_burglary_reported(name=HOSTILE).contact)
    assert page.select("img, script:not([src])") == []


def test_an_article_for_the_public_is_put_in_as_plain_words() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert "I have lost my receipt code" in words(desk.see_contact(contact).select_one("#saved_reply"))
    page = desk.send(contact, "put-in", saved_reply="article:noise-and-neighbours")
    typed = words(page.select_one("textarea#answer"))
    assert "Find your council (https://www.gov.uk/find-local-council) and tell it." in typed
    assert "[" not in typed
