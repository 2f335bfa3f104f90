"""The decision of the gate: never against the agreement, and with the reason and what is left where it refuses."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.contacts.gate_rules import Allowed, Asked, Kind, Refused, Way, decide
from bluelamp.contacts.rules import Refusal
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.people.terms import Terms, Window, stricter
from bluelamp.people.tests.test_terms import MOMENTS, TERMS
from tests.proofs.agreement_oracle import forbidden

LONDON = ZoneInfo("Europe/London")
AGREED = st.dictionaries(st.sampled_from(HandleKind), TERMS)
ASKED = st.builds(
    Asked,
    kind=st.sampled_from(Kind),
    way=st.sampled_from(Way),
    sealed=st.booleans(),
    sensitive=st.booleans(),
    overridden=st.booleans(),
    training=st.booleans(),
    came_back=st.booleans(),
)
NOON = datetime(2026, 5, 12, 11, tzinfo=UTC)  # a Tuesday
SAFE = Terms(safety=Safety.SAFE, given_by=GivenBy.OWNER)
RING = Asked(kind=Kind.CONVERSATION, way=Way.CALL)
WRITE = Asked(kind=Kind.NOTICE, way=Way.EMAIL)
POST = Asked(kind=Kind.ANSWER, way=Way.LETTER)


def refusal(asked: Asked, terms: Terms | None) -> Refusal | None:
    """Return why one way may not be used, None where it may."""
    agreed = dict.fromkeys(HandleKind, terms) if terms else {}
    says = decide(asked, agreed, at=NOON, zone=LONDON)
    return says.reason if isinstance(says, Refused) else None


@given(ASKED, AGREED, MOMENTS)
def test_it_allows_just_what_nothing_speaks_against(
    asked: Asked, agreed: dict[HandleKind, Terms], at: datetime
) -> None:
    says = decide(asked, agreed, at=at, zone=LONDON)
    assert isinstance(says, Allowed) == (not forbidden(asked, agreed, at))


@given(ASKED, TERMS, TERMS, MOMENTS)
def test_where_two_agreements_meet_nothing_is_allowed_that_one_of_them_refuses(
    asked: Asked, a: Terms, b: Terms, at: datetime
) -> None:
    asked = replace(asked, overridden=False)
    met, *each = (decide(asked, dict.fromkeys(HandleKind, t), at=at, zone=LONDON) for t in (stricter(a, b), a, b))
    assert not isinstance(met, Allowed) or all(isinstance(says, Allowed) for says in each)


@pytest.mark.parametrize(
    ("asked", "terms", "why"),
    [
        (WRITE, SAFE, None),
        (WRITE, None, Refusal.NO_HANDLE),
        (replace(WRITE, sealed=True), None, Refusal.SEALED),
        (replace(WRITE, training=True, sealed=True), SAFE, Refusal.TRAINING),
        (replace(RING, training=True), SAFE, None),
        (WRITE, replace(SAFE, given_by=GivenBy.SOMEONE_ELSE), Refusal.NOT_OWNER),
        (WRITE, replace(SAFE, safety=Safety.NOT_SURE), Refusal.NOT_SAFE),
        (replace(WRITE, sensitive=True), SAFE, Refusal.SENSITIVE),
        (replace(WRITE, sensitive=True), replace(SAFE, by_staff=True), None),
        (replace(RING, sensitive=True), SAFE, None),
        (replace(RING, way=Way.VOICEMAIL), SAFE, Refusal.NO_MESSAGE),
        (POST, None, Refusal.NO_HANDLE),
        (POST, SAFE, None),
        (POST, replace(SAFE, hours=(Window((1,), 9 * 60, 13 * 60),)), Refusal.NOT_NOW),
        (replace(POST, came_back=True), SAFE, Refusal.CAME_BACK),
        (replace(POST, came_back=True), replace(SAFE, safety=Safety.NOT_SAFE), Refusal.NOT_SAFE),
        (replace(WRITE, came_back=True), SAFE, None),
        (RING, replace(SAFE, hours=(Window((1,), 9 * 60, 12 * 60),)), Refusal.NOT_NOW),
        (RING, replace(SAFE, hours=(Window((1,), 9 * 60, 13 * 60),)), None),
        (replace(RING, overridden=True), replace(SAFE, safety=Safety.NOT_SAFE), None),
        (replace(WRITE, overridden=True), replace(SAFE, safety=Safety.NOT_SAFE), Refusal.NOT_SAFE),
    ],
)
def test_the_gravest_reason_is_told(asked: Asked, terms: Terms | None, why: Refusal | None) -> None:
    assert refusal(asked, terms) == why


def test_a_refusal_tells_the_ways_that_are_left() -> None:
    agreed = {HandleKind.PHONE: replace(SAFE, safety=Safety.NOT_SAFE), HandleKind.EMAIL: SAFE}
    says = decide(RING, agreed, at=NOON, zone=LONDON)
    assert says == Refused(Refusal.NOT_SAFE, (Way.TRACKING, Way.EMAIL, Way.VISIT))


def test_against_the_agreement_the_number_is_withheld_and_no_message_left() -> None:
    agreed = {HandleKind.PHONE: replace(SAFE, withhold_number=False, may_leave_message=True)}
    says = decide(replace(RING, overridden=True), agreed, at=NOON, zone=LONDON)
    assert says == Allowed(withhold_number=True, leave_no_message=True)
