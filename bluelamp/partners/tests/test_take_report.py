"""A partner's system sends a report: it is taken as one from the web is, and once however often it is sent."""

from datetime import timedelta
from typing import Any

import pytest

from bluelamp.contacts.actions import open_tracking
from bluelamp.contacts.models import Contact, Receipt
from bluelamp.contacts.receipt_codes import code_digest
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.keys.tests.other_keys import rotated_keys
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.partners.actions import take_report
from bluelamp.partners.actions.take import AnotherBody, MayNotSend, NotTaken
from bluelamp.partners.models import Arrival
from bluelamp.partners.queries import how_it_came
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent, shown
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.people.agreements import agreed_with
from bluelamp.reports.queries import report_of
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published

pytestmark = pytest.mark.django_db


def the_contact() -> Contact:
    """Return the only contact there is."""
    return Contact.objects.get()


def test_it_is_on_record_like_one_from_the_web() -> None:
    taken = sent(a_key(), a_sending())
    contact = the_contact()
    report = report_of(contact)
    assert report is not None
    assert {code: report.answers[code] for code in THEFT} == THEFT | {"where": {"words": THEFT["where"]}}
    assert "emergency" not in report.answers
    assert (contact.channel, contact.team_id, contact.due_at) == (Channel.PARTNER, "digital-desk", taken.answer_by)
    assert bytes(Receipt.objects.get().code_digest) == code_digest(taken.code)
    arrived = Entry.objects.get(name="partners.ReportArrived")
    assert (arrived.record_id, arrived.facts["withdrawn"]) == (contact.pk, False)


def test_the_word_that_was_made_opens_it_with_the_code_and_so_does_one_that_was_given() -> None:
    visitor = Actor.public("contacts.track")
    made, given = (
        sent(a_key(), a_sending("first-one")),
        sent(a_key(), a_sending("other-one", answers=THEFT | {"memorable_word": "marmalade"})),
    )
    assert given.word == ""
    for taken, word in ((made, made.word.lower()), (given, "Marmalade")):
        assert open_tracking(by=visitor, code=taken.code, word=word) is not None
        assert open_tracking(by=visitor, code=taken.code, word="something else") is None
    with rotated_keys():
        assert open_tracking(by=visitor, code=made.code, word=made.word) is not None


def test_sent_again_it_is_one_report_with_the_same_answer_even_by_another_key_and_after_keys_were_rotated() -> None:
    first, second = a_key(), a_key()
    taken = sent(first, a_sending())
    assert sent(second, a_sending()) == taken
    with rotated_keys():
        renewed = a_key()
        assert sent(renewed, a_sending()) == taken
    assert Contact.objects.count() == Arrival.objects.count() == 1


def test_two_partners_may_use_the_same_name_for_their_own() -> None:
    codes = {sent(a_key(partner), a_sending()).code for partner in ("Lantern Stores", "Harbour Foods")}
    assert len(codes) == Contact.objects.count() == 2


def test_another_report_under_the_same_name_is_refused() -> None:
    key = a_key()
    sent(key, a_sending())
    with pytest.raises(AnotherBody):
        sent(key, a_sending(body=b'{"other": 1}'))
    assert Contact.objects.count() == 1


def test_a_key_for_one_service_sends_nothing_to_another() -> None:
    with pytest.raises(MayNotSend):
        sent(a_key(services=frozenset({"lost-cat"})), a_sending())
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("answers", "question", "field"),
    [
        (THEFT | {"kind": "smuggling"}, "kind", "kind"),
        (THEFT | {"kind": ""}, "kind", "kind"),
        (THEFT | {"earliest": "10 May"}, "earliest", "earliest"),
        (THEFT | {"no_such": "x"}, "no_such", "no_such"),
        (THEFT | {"way_in": "door"}, "way_in", "way_in"),
        (THEFT | {"email": "nonsense"}, "email", "email"),
        (THEFT | {"memorable_word": "abc"}, "memorable_word", "memorable_word"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(answers: dict[str, Any], question: str, field: str) -> None:
    with pytest.raises(NotTaken) as refused:
        sent(a_key(), a_sending(answers=answers))
    assert [(wrong.question, wrong.field) for wrong in refused.value.wrong] == [(question, field)]
    assert not Contact.objects.exists()


@pytest.mark.parametrize(("from_owner", "usable"), [(True, True), (False, False)])
def test_a_handle_that_someone_else_gave_is_never_safe(from_owner: bool, usable: bool) -> None:
    person = {"name": "Sam Okafor", "email": "sam@example.com", "email_safe": "safe"}
    sent(a_key(), a_sending(answers=THEFT | person, from_owner=from_owner))
    (agreed,) = agreed_with(the_contact().person_id)
    assert agreed.terms.safe is usable


def test_questions_since_withdrawn_are_taken_and_marked_and_such_as_were_never_asked_are_not() -> None:
    cat = a_definition(a_page("first", a_question("colour")))
    key = a_key(services=frozenset({"lost-cat"}))
    published(cat, 1)
    published(cat, 2, begins=timedelta(hours=-1))
    published(cat, 3, begins=timedelta(hours=1))
    told: dict[str, Any] = {"service": "lost-cat", "answers": {"colour": "red"}}
    assert sent(key, a_sending("withdrawn", version=1, **told)).withdrawn
    came = how_it_came(the_contact().pk)
    assert came is not None
    assert (came.partner, came.withdrawn) == ("Lantern Stores", True)
    assert not sent(key, a_sending("present-", version=2, **told)).withdrawn
    for version in (3, 4):
        with pytest.raises(NotTaken):
            sent(key, a_sending("never-asked", version=version, **told))


def test_one_that_tells_of_danger_is_taken_and_says_so() -> None:
    assert sent(a_key(), a_sending(answers=THEFT | {"still_happening": "yes"})).danger
    assert the_contact().danger


def test_nobody_sends_one_without_leave_to() -> None:
    with pytest.raises(NotAllowed):
        take_report(by=Actor.public(), key=shown(a_key()), sending=a_sending())
