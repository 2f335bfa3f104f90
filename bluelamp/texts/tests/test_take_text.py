"""One contact is made of a text, of a person known by the number alone."""

import pytest

from bluelamp.contacts.gate import decide_about
from bluelamp.contacts.gate_rules import Kind, Refused, Way
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Channel, Refusal
from bluelamp.contacts.tests.scenarios import a_desk
from bluelamp.reports.queries import report_of
from bluelamp.texts.actions import take_text
from bluelamp.texts.models import Text
from bluelamp.texts.rules import Became
from bluelamp.texts.tests.scenarios import NUMBER, WRITER, a_kept_text, a_taken_text

pytestmark = pytest.mark.django_db


def test_it_says_what_was_texted_and_is_made_once() -> None:
    a_desk()
    contact = a_taken_text("My bike is gone.")
    assert contact.channel == Channel.SMS
    report = report_of(contact)
    assert report is not None
    assert report.answers["what_happened"] == "My bike is gone."
    text = Text.objects.get()
    assert (text.became, text.contact_id) == (Became.CONTACT, contact.pk)
    assert take_text(by=WRITER, text_id=text.pk) is None
    assert Contact.objects.count() == 1


def test_nothing_may_be_sent_to_a_number_that_nobody_proved() -> None:
    a_desk()
    contact = a_taken_text()
    assert [handle.value for handle in contact.person.handles.all()] == [NUMBER]
    says = decide_about(contact, Kind.ANSWER, Way.TEXT).says
    assert isinstance(says, Refused)
    assert says.reason == Refusal.NOT_OWNER


@pytest.mark.parametrize("sender", ["Lantern Shop", "60999", "+44 7700", "12345678901234567"])
def test_a_name_or_a_short_number_is_no_way_to_reach_anyone(sender: str) -> None:
    a_desk()
    assert not a_taken_text(sender=sender).person.handles.exists()


def test_a_text_without_words_is_a_contact_all_the_same() -> None:
    a_desk()
    report = report_of(a_taken_text(" \t"))
    assert report is not None
    assert report.answers["what_happened"] == "This text has no words in it."


def test_where_it_fails_half_way_nothing_came_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    a_desk()

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("bluelamp.texts.actions.take.settle", fail)
    with pytest.raises(RuntimeError, match="the power went"):
        take_text(by=WRITER, text_id=a_kept_text().pk)
    assert not Contact.objects.exists()
    assert Text.objects.get().became == Became.WAITING
