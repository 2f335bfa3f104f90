"""A text that carries a receipt code and its word joins that matter; one that does not is never joined by it."""

from typing import Any

import pytest

from bluelamp.channels.sms.tests.sending import connect, fields_of, let_be_read, send
from bluelamp.contacts.models import Contact, Message, Notice
from bluelamp.people.models import Handle
from bluelamp.people.rules import Safety
from bluelamp.reports.tests.scenarios import WORD, Reported, a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db


@pytest.fixture
def reported(settings: Any) -> Reported:
    """Someone who has a receipt, and a provider that is known."""
    connect(settings)
    a_force_with_teams()
    return a_burglary_reported()


def texted(words: str, sid: str = "SM1") -> None:
    """Let a text come in and be read."""
    assert send(fields_of(Body=words, MessageSid=sid)) == 200
    let_be_read()


def in_groups_of_two(code: str) -> str:
    """Write a code as few would."""
    return " ".join(code[at : at + 2] for at in range(0, 16, 2))


def test_it_is_words_of_its_person_without_the_code_and_the_number_is_not_safe(reported: Reported) -> None:
    before = set(Handle.objects.values_list("pk", flat=True))
    texted(f"{in_groups_of_two(reported.code)} {WORD}. He came back.")
    message = Message.objects.get()
    assert (message.contact_id, message.direction) == (reported.contact.pk, "from_person")
    assert message.words == "[receipt code] [memorable word]. He came back."
    kept = Handle.objects.exclude(pk__in=before).get()
    assert (kept.value, kept.safety, kept.given_by_owner) == ("+447700900123", Safety.NOT_SURE, False)
    assert kept.person_id == reported.contact.person_id
    assert not Notice.objects.exists()


def test_the_next_text_from_there_needs_both_again(reported: Reported) -> None:
    texted(f"{reported.code} {WORD}")
    texted("Who are you writing to?", sid="SM2")
    assert Message.objects.count() == 1
    assert Contact.objects.exclude(pk=reported.contact.pk).get().channel == "sms"


@pytest.mark.parametrize("words", ["{code} guess", "1111222233334444 {word}", "{word}", "{code}"])
def test_without_both_it_is_a_matter_of_a_stranger(reported: Reported, words: str) -> None:
    texted(words.format(code=reported.code, word=WORD))
    assert not Message.objects.exists()
    assert Contact.objects.exclude(pk=reported.contact.pk).get().channel == "sms"
