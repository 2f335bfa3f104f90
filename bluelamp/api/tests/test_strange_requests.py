"""Whatever hypothesis can think of is answered in words, and never by an error of ours."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bluelamp.api.tests.asking import REPORTS, STATUS, System, a_theft
from bluelamp.contacts.models import Contact
from bluelamp.foundation.words import tidy
from bluelamp.partners.tests.scenarios import a_key
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.reports.queries import report_of

pytestmark = pytest.mark.django_db
REFUSED = {400, 403, 404, 409, 413, 415, 422}
OFTEN = settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=5000
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)
BODIES = st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode())
PIECES = ["service", "version", "answers", "person", "memorable_word", "other"]
ALMOST = st.dictionaries(st.sampled_from(PIECES), VALUES, max_size=3)


@pytest.fixture
def system() -> System:
    """A system with a key for everything."""
    return System(a_key())


@OFTEN
@given(body=BODIES, address=st.sampled_from([REPORTS, STATUS]))
def test_any_body_is_refused_in_words(system: System, body: bytes, address: str) -> None:
    answer = system.post(address, body, **{"Idempotency-Key": "theft-0001"})
    assert answer.status in REFUSED
    assert answer.said["says"]


@OFTEN
@given(changed=ALMOST)
def test_a_report_with_anything_changed_is_taken_or_refused_in_words(system: System, changed: dict[str, Any]) -> None:
    answer = system.report({**a_theft(), **changed}, f"changed-{hash(str(changed))}")
    assert answer.status in REFUSED | {201}


@OFTEN
@given(code=st.sampled_from(sorted(THEFT)), value=VALUES)
def test_an_answer_that_is_taken_is_on_record_as_it_was_given(system: System, code: str, value: Any) -> None:
    answer = system.report(a_theft(answers=THEFT | {code: value}), f"one-changed-{hash(str((code, value)))}")
    assert answer.status in REFUSED | {201}
    if answer.status == 201 and value:
        kept = report_of(Contact.objects.latest("received_at", "pk"))
        assert kept is not None
        said = tidy(value) if isinstance(value, str) else value
        in_words = {"words": said}  # what a place is kept as that was given as a text
        assert kept.answers[code] == (in_words if code == "where" and isinstance(value, str) else said)


@OFTEN
@given(header=st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=80))
def test_any_header_is_refused_in_words(system: System, header: str) -> None:
    assert system.report(a_theft(), header).status in REFUSED | {201}
    assert System(None).report(a_theft(), Authorization=header).status == 401
