"""When a handle may be used."""

from hypothesis import given
from hypothesis import strategies as st

from bluelamp.people.rules import Safety, may_be_used


@given(st.sampled_from([*Safety, "", "SAFE", "unknown"]), st.booleans())
def test_a_handle_is_used_only_where_its_owner_said_that_it_is_safe(safety: str, given_by_owner: bool) -> None:
    assert may_be_used(safety=safety, given_by_owner=given_by_owner) == (given_by_owner and safety == "safe")
