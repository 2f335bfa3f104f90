"""By what name others know what came in is kept once, and nobody reads it in the database."""

import pytest

from bluelamp.contacts.actions import name_in_thread
from bluelamp.contacts.models import ThreadName
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.contacts.threads import contact_written_to, names_heard
from bluelamp.foundation.keys.tests.other_keys import keys_of_another, rotated_keys
from bluelamp.foundation.ledger.actor import Actor
from tests.house.tables import tables_with

pytestmark = pytest.mark.django_db
BY = Actor.system("contacts.thread")


def test_it_leads_to_the_contact_and_answers_go_on_from_there() -> None:
    a_desk()
    contact = someone_came()
    for name in ("<one@post.example>", "<two@post.example>", "<one@post.example>"):
        name_in_thread(by=BY, contact=contact, name=name)
    with rotated_keys():
        name_in_thread(by=BY, contact=contact, name="<one@post.example>")
        assert contact_written_to([], ["<none@post.example>", "<two@post.example>"]) == contact
        assert names_heard(contact.pk) == ["<one@post.example>", "<two@post.example>"]
    with keys_of_another():
        assert contact_written_to([], ["<one@post.example>"]) is None
        assert names_heard(contact.pk) == []
    assert ThreadName.objects.count() == 2
    assert not tables_with("post.example")


def test_named_in_two_contacts_it_leads_to_the_first() -> None:
    a_desk()
    first, second = someone_came(), someone_came()
    for contact in (first, second):
        name_in_thread(by=BY, contact=contact, name="<one@post.example>")
    assert contact_written_to([], ["<one@post.example>"]) == first


def test_named_in_two_contacts_under_two_keys_it_leads_to_the_first() -> None:
    a_desk()
    first, second = someone_came(), someone_came()
    name_in_thread(by=BY, contact=first, name="<one@post.example>")
    with rotated_keys():
        name_in_thread(by=BY, contact=second, name="<one@post.example>")
        assert contact_written_to([], ["<one@post.example>"]) == first
