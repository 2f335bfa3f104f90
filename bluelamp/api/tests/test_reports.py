"""A partner's system sends a report."""

from datetime import datetime
from typing import Any

import pytest

from bluelamp.api.tests.asking import REPORTS, System, a_theft
from bluelamp.contacts.models import Contact
from bluelamp.partners.actions import end_key
from bluelamp.partners.models import Key
from bluelamp.partners.tests.scenarios import a_key
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.people.models import Handle
from bluelamp.people.rules import Safety
from bluelamp.reports.tests.forms import a_definition, published
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for

pytestmark = pytest.mark.django_db
SAM = {"name": "Sam Okafor", "email": "sam@example.com", "email_safe": "safe"}


def test_it_is_answered_with_a_receipt_and_no_reference() -> None:
    answer = System(a_key()).report(a_theft())
    contact = Contact.objects.get()
    assert answer.status == 201
    assert set(answer.said) == {"receipt_code", "memorable_word", "report", "answer_by", "withdrawn", "call_999"}
    assert (len(answer.said["receipt_code"]), len(answer.said["memorable_word"])) == (16, 14)
    assert datetime.fromisoformat(answer.said["answer_by"]) == contact.due_at
    assert (answer.said["withdrawn"], answer.said["call_999"]) == (False, False)
    assert contact.reference not in str(answer.said)


def test_sent_again_it_is_the_same_answer_however_it_is_written() -> None:
    system = System(a_key())
    first = system.report(a_theft())
    turned = {"answers": dict(reversed(THEFT.items())), "service": "crime"}
    assert system.report(turned).said == first.said
    other = system.report(a_theft(answers=THEFT | {"before": "no"}))
    assert (other.status, other.said["says"]) == (
        409,
        "Another report was sent with this “Idempotency-Key”. Give each its own.",
    )
    assert Contact.objects.count() == 1


def test_a_handle_is_unsafe_unless_its_owner_gave_it() -> None:
    system = System(a_key())
    assert system.report(a_theft(person=SAM), "by-another").status == 201
    assert system.report(a_theft(person=SAM | {"given_by_owner": True}), "by-owner").status == 201
    assert sorted(Handle.objects.values_list("given_by_owner", "safety")) == [(False, "safe"), (True, "safe")]


def test_what_a_child_tells_alone_no_machine_can_send() -> None:
    answer = System(a_key(services=frozenset({"tell-us"}))).report(a_theft(service="tell-us"))
    assert answer.status == 422
    assert answer.said["wrong"][0]["says"] == "A child tells this alone, on the website. No system can send it."
    assert not Contact.objects.exists()


def test_danger_is_taken_and_answered_with_999() -> None:
    assert System(a_key()).report(a_theft(answers=THEFT | {"still_happening": "yes"})).said["call_999"]


def test_what_is_wrong_is_named_and_nothing_is_kept() -> None:
    answer = System(a_key()).report(a_theft(answers=THEFT | {"kind": "smuggling", "email": "x"}))
    assert answer.status == 422
    assert [wrong["question"] for wrong in answer.said["wrong"]] == ["email"]
    answer = System(a_key()).report(a_theft(answers=THEFT | {"kind": "smuggling"}, version=9))
    assert [wrong["field"] for wrong in answer.said["wrong"]] == ["service"]
    answer = System(a_key()).report(a_theft(answers=THEFT | {"kind": "smuggling"}))
    assert answer.said["wrong"] == [
        {
            "question": "kind",
            "field": "kind",
            "says": "This is none of the answers to choose from, or is there twice.",
        }
    ]
    assert not Contact.objects.exists()


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer bluelamp_" + "A" * 43, "Basic c2hvcDpzaG9w"])
def test_nobody_comes_in_without_a_living_key(header: str) -> None:
    answer = System(None).report(a_theft(), Authorization=header)
    assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_an_ended_key_is_out_at_the_next_request() -> None:
    made = a_key()
    system = System(made)
    assert system.report(a_theft()).status == 201
    end_key(by=actor_for(Account.objects.get(pk=made.key.made_by_id)), key=made.key)
    assert system.report(a_theft()).status == 401


def test_a_key_is_for_what_it_was_made_for() -> None:
    assert System(a_key(services=frozenset())).report(a_theft()).status == 403
    assert System(a_key(services=frozenset({"lost-cat"}))).report(a_theft()).status == 403


def test_a_key_that_asks_too_often_is_told_to_wait_and_another_is_not() -> None:
    slow, other = System(a_key(pace=1)), System(a_key())
    assert slow.report(a_theft()).status == 201
    answer = slow.report(a_theft())
    assert (answer.status, 1 <= int(answer.headers["Retry-After"]) <= 60) == (429, True)
    assert other.report(a_theft()).status == 201


def test_the_day_of_its_last_use_is_noted() -> None:
    made = a_key()
    System(made).report(a_theft())
    assert Key.objects.get(pk=made.key.pk).last_used_on is not None


@pytest.mark.parametrize("name", ["", "short", "x" * 201, "with a space", "caf\u00e9-0001"])
def test_each_report_needs_a_name(name: str) -> None:
    assert System(a_key()).report(a_theft(), name.encode().decode("latin-1")).status == 400


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b"null", 400),
        (b'"\xff\xfe"', 400),
        (b'{"service": "crime", "answers": {"what_happened": "\xc3\x28"}}', 400),
        ("\ufeff{}".encode(), 400),
        ('{"service": "crime"}'.encode("utf-16"), 400),
        (b"[" * 100_000, 400),
        (b'{"service": "crime", "answers": ' + b'{"a": ' * 50_000, 400),
        (b'{"service": "crime", "answers": {"kind": NaN}}', 400),
        (b'{"service": "crime", "answers": {}, "answers": {}}', 400),
        (b'{"service": "crime", "answers": {"kind": "theft", "kind": "damage"}}', 400),
        (b'{"service": "crime", "answers": {"kind": 1' + b"0" * 5000 + b"}}", 400),
        (b'{"service": "crime", "version": 1e400, "answers": {}}', 400),
        (b'{"service": "crime", "version": 99999999999999999999, "answers": {}}', 400),
        (b'{"service": "crime", "answers": {"kind": {"kind": []}}}', 422),
        (b'{"service": "crime", "answers": {"what_happened": "\\ud800"}}', 400),
        (b'{"service": "crime", "answers": {}, "extra": 1}', 400),
        (b'{"service": "no\\u0000ne", "answers": {}}', 403),
        (b'{"service": "crime", "answers": {"\\u0000": "x"}}', 422),
        (b'{"service": "crime", "answers": {"who": "' + b"x" * 1_048_576 + b'"}}', 413),
    ],
)
def test_whatever_else_is_sent_is_refused_in_words(body: bytes, status: int) -> None:
    answer = System(a_key()).report(body)
    assert (answer.status, bool(answer.said["says"])) == (status, True)
    assert len(str(answer.said)) < 20_000


@pytest.mark.parametrize("kind", ["text/plain", "application/json; charset=utf-16", "multipart/form-data; boundary=x"])
def test_only_json_in_utf_8_is_read(kind: str) -> None:
    assert System(a_key()).report(a_theft(), kind=kind).status == 415


@pytest.mark.parametrize("method", ["get", "put", "delete", "head", "options", "patch"])
def test_only_post_is_taken(method: str) -> None:
    response: Any = getattr(System(None).client, method)(REPORTS)
    assert (response.status_code, response.headers["Allow"]) == (405, "POST")


def test_a_service_that_does_not_ask_whether_a_handle_is_safe_takes_it_as_not_safe() -> None:
    published(a_definition(safe_contact=False), 1)
    system = System(a_key(services=frozenset({"lost-cat"})))
    told = {"service": "lost-cat", "answers": {"colour": "red"}, "person": {"email": "sam@example.com"}}
    assert system.report(told).status == 201
    assert Handle.objects.get().safety == Safety.NOT_SURE
    answer = system.report(told | {"person": {"email": "sam@example.com", "email_safe": "safe"}}, "theft-0002")
    assert (answer.status, answer.said["wrong"][0]["field"]) == (422, "email_safe")


def test_an_anonymous_service_takes_nobody() -> None:
    published(a_definition(anonymous=True), 1)
    system = System(a_key(services=frozenset({"lost-cat"})))
    told = {"service": "lost-cat", "answers": {"colour": "red"}}
    assert system.report(told | {"person": {"name": "Sam Okafor"}}).status == 422
    assert system.report(told).status == 201
