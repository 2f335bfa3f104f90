"""What tells of danger is found wherever it comes in, shown, and goes first."""

from dataclasses import replace
from uuid import uuid4

import pytest

from bluelamp.contacts.actions import take_call
from bluelamp.contacts.events import WordsReceived
from bluelamp.contacts.history import history_of
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import contact_with
from bluelamp.contacts.tests.scenarios import a_desk, answered, closed, more_words, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id, now
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.tests.scenarios import a_held_mail, a_taken_mail
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.watch.actions import hear_danger
from bluelamp.watch.models import Alarm, Heard
from bluelamp.watch.queries import phrases_heard, watched
from bluelamp.watch.subscribers import LISTENER, listen_to_what_was_added
from bluelamp.watch.tests.scenarios import CALM, DANGER, wrote
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def phrases(contact: Contact) -> str:
    """Return the phrases that were heard about a contact."""
    heard = watched(contact)
    return ", ".join(heard.phrases) if heard else ""


def test_words_of_danger_go_first_with_the_phrase_beside_them() -> None:
    a_desk()
    contact = wrote()
    assert contact.danger
    assert "has a knife" in phrases(contact)
    assert phrases_heard([contact.pk])[contact.pk] in phrases(contact)
    told = [one.what for one in history_of(contact)]
    assert "Found words of danger in it" in told
    assert "Marked it as danger, not graded" in told


def test_calm_words_mark_nothing() -> None:
    a_desk()
    contact = wrote(CALM)
    assert not contact.danger
    assert watched(contact) is None


def test_of_several_that_come_at_once_each_is_heard_by_itself() -> None:
    a_desk()
    calm, first, second = (someone_came() for _ in range(3))
    for contact, words in ((second, DANGER), (calm, CALM), (first, CALM), (first, DANGER), (second, CALM)):
        more_words(contact, words)
    events = [WordsReceived.from_facts(entry.facts) for entry in Entry.objects.filter(name="contacts.WordsReceived")]
    absent = replace(events[0], message_id=new_id())
    listen_to_what_was_added([*events, absent])
    assert {heard.contact_id for heard in Heard.objects.all()} == {first.pk, second.pk}
    assert Contact.objects.filter(danger=True).count() == Heard.objects.count() == 2
    assert not contact_with(calm.pk).danger


def test_it_is_heard_once_though_the_news_comes_twice_and_staff_may_take_the_mark_away() -> None:
    a_desk()
    contact = wrote()
    Contact.objects.update(danger=False)
    event = Entry.objects.get(name="contacts.WordsReceived")
    listen_to_what_was_added([WordsReceived.from_facts(event.facts)])
    assert Heard.objects.count() == Alarm.objects.count() == 1
    assert not contact_with(contact.pk).danger


def test_a_report_is_heard_in_its_own_words() -> None:
    a_desk()
    contact = a_burglary_reported(what_happened=DANGER).contact
    read_ledger()
    assert contact_with(contact.pk).danger
    assert "knife" in phrases(contact)


def test_a_mail_and_a_held_reply_are_heard() -> None:
    a_desk()
    mail = a_taken_mail(words=DANGER)
    calm = someone_came()
    a_held_mail(calm, DANGER)
    read_ledger()
    assert contact_with(mail.pk).danger
    assert contact_with(calm.pk).danger
    assert "knife" in phrases(calm)


def test_what_staff_wrote_down_of_a_call_is_heard() -> None:
    desk = a_desk()
    contact = someone_came()
    take_call(by=actor_for(desk), contact=contact, words=DANGER, message_id=new_id())
    read_ledger()
    assert contact_with(contact.pk).danger
    assert "knife" in phrases(contact)


def test_a_held_reply_is_heard_too_after_we_have_answered() -> None:
    contact = someone_came()
    answered(contact, a_desk(), "We come on Friday.")
    a_held_mail(contact, DANGER)
    read_ledger()
    assert contact_with(contact.pk).danger
    assert Alarm.objects.filter(contact=contact, ended_at=None).exists()


def test_who_ticked_that_someone_is_in_danger_is_watched_without_a_phrase() -> None:
    a_desk()
    contact = someone_came(danger=True)
    read_ledger()
    heard = watched(contact)
    assert heard is not None
    assert heard.phrases == ()
    assert Alarm.objects.filter(contact=contact, ended_at=None).exists()


def test_a_contact_that_is_closed_meanwhile_is_not_marked() -> None:
    desk = a_desk()
    contact = closed(someone_came(), desk)
    hear_danger(by=LISTENER, contact=contact, source=uuid4(), phrases=["a knife"], came_at=now())
    assert not contact_with(contact.pk).danger
    assert not Alarm.objects.exists()


def test_staff_may_not_say_that_it_was_heard() -> None:
    desk = a_desk()
    with pytest.raises(NotAllowed):
        hear_danger(by=actor_for(desk), contact=someone_came(), source=uuid4(), phrases=[], came_at=now())
