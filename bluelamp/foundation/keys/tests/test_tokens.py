"""A token stands for an id, and says nothing of it."""

from uuid import UUID

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.keys.tests.other_keys import keys_of_another, rotated_keys
from bluelamp.foundation.keys.tokens import LONGEST, id_in, token_for
from tests.needs import once

pytestmark = once


def test_it_leads_back_to_its_id_in_any_case_and_under_newer_keys() -> None:
    id_ = new_id()
    token = token_for("mail", "reply", id_)
    assert id_in("mail", "reply", token) == id_in("mail", "reply", token.upper()) == id_
    with rotated_keys():
        assert id_in("mail", "reply", token) == id_
        assert token_for("mail", "reply", id_) != token


def test_changed_anywhere_or_made_for_something_else_it_is_none() -> None:
    token = token_for("mail", "reply", new_id())
    changed = [f"{token[:at]}{'a' if token[at] != 'a' else 'b'}{token[at + 1 :]}" for at in range(LONGEST - 1)]
    assert {id_in("mail", "reply", each) for each in changed} == {None}
    assert id_in("mail", "message", token) is None
    assert {id_in("mail", "reply", each) for each in ("", token[:-1], token + "a", "é" * LONGEST, "1" * LONGEST)} == {
        None
    }
    with keys_of_another():
        assert id_in("mail", "reply", token) is None


def test_two_ids_of_one_moment_have_nothing_in_common() -> None:
    one, other = UUID(int=1), UUID(int=2)
    tokens = token_for("mail", "reply", one), token_for("mail", "reply", other)
    assert sum(a == b for a, b in zip(*tokens, strict=True)) < LONGEST / 3
    assert len(tokens[0]) == LONGEST
