"""What leaves of a report: all that was told, and nothing that could betray anyone."""

import json

import pytest

from bluelamp.contacts.actions import write_note
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.foundation.clock import new_id
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent
from bluelamp.people.actions import agree
from bluelamp.people.actions.agree import Told
from bluelamp.people.agreements import agreed_with
from bluelamp.people.rules import GivenBy, Safety
from bluelamp.people.terms import Terms, Window
from bluelamp.records.says import digest_of, is_as_sent
from bluelamp.records.tests.scenarios import a_filing, a_member, exchange, says
from bluelamp.reports.tests.scenarios import BURGLARY, a_burglary_reported, an_anonymous_report
from bluelamp.site.demonstration.records_peer import RecordsPeer
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
UNSAFE = {"phone": "07700900123", "phone_safe": "not_safe"}


def test_it_holds_every_answer_under_its_part_and_what_was_said() -> None:
    member, contact = a_member(), a_burglary_reported().contact
    more_words(contact, "I found a glove.")
    write_note(by=actor_for(member), contact=contact, words="Between us.", message_id=new_id())
    told = says(contact)
    assert told["said"] == [{"by": "person", "at": "2026-05-12T09:00:00Z", "words": "I found a glove."}]
    parts = [one["part"] for one in told["answers"]]
    assert parts[0] == "who"
    assert {"what", "when", "where", "things", "harm", "suspect", "evidence"} <= set(parts)
    story = next(one for one in told["answers"] if one["question"] == "what_happened")
    assert story["answer"] == BURGLARY["what_happened"]
    assert (told["service"], told["grade"], told["closed_at"]) == ("crime", None, None)


def test_a_way_that_must_not_be_used_is_named_and_what_it_is_stays_here() -> None:
    a_member()
    told = says(a_burglary_reported(**UNSAFE).contact)
    email, phone = told["person"]["ways"]
    assert (email["use"], email["value"]) == ("as_agreed", "sam@example.com")
    assert phone == {"kind": "phone", "use": "do_not_use", "value": None, "because": "not_safe"}
    assert "900123" not in json.dumps(told)


def test_what_someone_else_gave_is_not_to_be_used_either() -> None:
    a_member()
    sent(a_key(), a_sending())
    ways = says(Contact.objects.get())["person"]["ways"]
    assert all((way["use"], way["value"]) == ("do_not_use", None) for way in ways)


def test_the_conditions_of_a_way_go_along(peer: RecordsPeer) -> None:
    member, contact = a_member(), a_burglary_reported().contact
    terms = Terms(safety=Safety.SAFE, given_by=GivenBy.OWNER, hours=(Window((0, 1), 540, 1020),), by_staff=True)
    (agreed,) = agreed_with(contact.person_id)
    agree(by=actor_for(member), person=contact.person, handle_id=agreed.handle.pk, terms=terms, told=Told())
    (way,) = says(contact)["person"]["ways"]
    assert way["hours"] == [{"days": [0, 1], "begins": "09:00", "ends": "17:00"}]
    assert (way["leave_message"], way["withhold_number"], way["neutral_sender"]) == (False, True, True)


def test_a_way_that_is_no_longer_safe_is_taken_out_there_at_once(peer: RecordsPeer) -> None:
    member, contact = a_member(), a_burglary_reported().contact
    a_filing(contact, member)
    exchange()
    theirs = peer.kept[contact.reference]
    assert theirs.says["person"]["ways"][0]["value"] == "sam@example.com"
    (agreed,) = agreed_with(contact.person_id)
    terms = Terms(safety=Safety.NOT_SAFE, given_by=GivenBy.OWNER, by_staff=True)
    agree(by=actor_for(member), person=contact.person, handle_id=agreed.handle.pk, terms=terms, told=Told())
    exchange()
    assert "sam@example.com" not in json.dumps(theirs.says)


def test_someone_without_a_name_can_be_sent() -> None:
    a_member()
    told = says(an_anonymous_report().contact)
    assert told["person"]["ways"] == []


def test_a_change_is_noticed_and_the_same_is_the_same() -> None:
    a_member()
    contact = a_burglary_reported().contact
    digest = digest_of(says(contact))
    assert is_as_sent(says(contact), digest)
    more_words(contact)
    assert not is_as_sent(says(contact), digest)
