"""A partner's system asks how a report stands."""

import pytest

from bluelamp.api.tests.asking import STATUS, System, a_theft
from bluelamp.partners.tests.scenarios import a_key

pytestmark = pytest.mark.django_db


def test_it_is_told_the_state_in_words_and_whether_there_is_an_answer() -> None:
    system = System(a_key())
    code = system.report(a_theft()).said["receipt_code"]
    answer = system.post(STATUS, {"receipt_code": f"{code[:4]} {code[4:]}"})
    assert (answer.status, answer.said) == (
        200,
        {"state": "waiting", "says": "It waits for the police.", "answered": False},
    )


@pytest.mark.parametrize("code", ["", "1234", "0" * 16, "\u0000", "١٢٣٤" * 4])
def test_of_any_other_there_is_nothing_to_know(code: str) -> None:
    assert System(a_key()).post(STATUS, {"receipt_code": code}).status == 404


def test_another_partner_learns_nothing_and_a_key_for_reports_only_may_not_ask() -> None:
    code = System(a_key()).report(a_theft()).said["receipt_code"]
    asked = {"receipt_code": code}
    assert System(a_key("Harbour Foods")).post(STATUS, asked).status == 404
    assert System(a_key(reads_status=False)).post(STATUS, asked).status == 403


@pytest.mark.parametrize("body", [b" ", b"[]", b'{"receipt_code": 5}', b'{"receipt_code": null}', b"{}"])
def test_nonsense_is_refused_in_words(body: bytes) -> None:
    answer = System(a_key()).post(STATUS, body)
    assert (answer.status, bool(answer.said["says"])) == (400, True)
