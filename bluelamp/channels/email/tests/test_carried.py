"""A mail that carries a receipt code and its word joins that matter; with a wrong word it is held beside it."""

import pytest
from pytest_django import Settings

from bluelamp.channels.email.tests.handing_over import OURS
from bluelamp.channels.email.tests.writing import SENDER, SERVER, a_reply, came, someone_wrote
from bluelamp.contacts.models import Message, Notice
from bluelamp.mails.actions import decide_held
from bluelamp.mails.models import MailWords
from bluelamp.mails.rules import Became, Decision, WhyHeld
from bluelamp.people.models import Handle
from bluelamp.people.rules import Safety
from bluelamp.reports.tests.scenarios import WORD, Reported, a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported(settings: Settings) -> Reported:
    """Someone who has a receipt, and a desk that is written to by e-mail."""
    settings.MAIL_CHECKED_BY = SERVER
    a_force_with_teams()
    return a_burglary_reported()


def written(words: str, *, subject: str = "Hello", answers: str = "") -> str:
    """Return a mail that nobody vouches for."""
    headers = [f"In-Reply-To: {answers}"] if answers else []
    lines = [f"From: Elin <{SENDER}>", f"To: {OURS}", f"Subject: {subject}", "Message-ID: <new@post.example>", *headers]
    return "\n".join([*lines, "", words, ""])


def test_it_is_words_of_its_person_without_the_code_and_the_address_is_not_safe(reported: Reported) -> None:
    mail = came(written(f"He came back.\n\nMy word is {WORD}.", subject=reported.code))
    message = Message.objects.get()
    assert (mail.became, mail.contact_id) == (Became.MESSAGE, reported.contact.pk)
    assert message.words == "He came back.\n\nMy word is [memorable word]."
    assert MailWords.objects.get().subject == "[receipt code]"
    kept = Handle.objects.get(value=SENDER)
    assert (kept.person_id, kept.safety, kept.given_by_owner) == (reported.contact.person_id, Safety.NOT_SURE, False)
    assert not Notice.objects.exists()


def test_a_wrong_word_is_held_beside_it_and_joins_once_staff_say_that_it_is_theirs(reported: Reported) -> None:
    mail = came(written(f"{reported.code} guess"))
    assert (mail.became, mail.why_held, mail.contact_id) == (Became.HELD, WhyHeld.STRANGER, reported.contact.pk)
    assert not Message.objects.exists()
    assert not Handle.objects.filter(value=SENDER).exists()
    desk = a_member_of(reported.contact.team)
    decide_held(by=actor_for(desk), mail=mail, decision=Decision.THEIRS)
    read_ledger()
    came(written(f"{reported.code} guess"))
    assert Message.objects.get().contact_id == reported.contact.pk


@pytest.mark.parametrize("words", [f"1111 2222 3333 4444 {WORD}", WORD, "Nothing of the kind."])
def test_without_a_code_of_ours_it_begins_a_contact(reported: Reported, words: str) -> None:
    assert came(written(words)).became == Became.CONTACT


def test_a_reply_that_would_be_held_joins_the_matter_whose_code_and_word_it_carries(reported: Reported) -> None:
    other = someone_wrote()
    stranger = written(f"{reported.code} {WORD}", answers="<one@post.example>")
    assert came(stranger).contact_id == reported.contact.pk
    assert not Message.objects.filter(contact=other).exists()


def test_a_reply_that_joins_by_itself_tries_no_word(reported: Reported) -> None:
    other = someone_wrote()
    reply = a_reply("In-Reply-To: <one@post.example>", words=f"My code is {reported.code}.")
    assert came(reply).contact_id == other.pk


def test_what_is_quoted_below_carries_nothing(reported: Reported) -> None:
    quoted = f"Hello again.\n\nOn 1 May 2026, Elin wrote:\n> {reported.code} {WORD}"
    assert came(written(quoted)).became == Became.CONTACT
