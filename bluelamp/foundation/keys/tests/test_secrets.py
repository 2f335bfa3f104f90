"""What the keys are used for: digests that only they lead back to, and fields that only they open."""

import pytest
from cryptography.fernet import InvalidToken
from hypothesis import given
from hypothesis import strategies as st

from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field, keyed_digest, keyed_digests
from bluelamp.foundation.keys.tests.other_keys import keys_of_another, rotated_keys


def test_the_same_parts_give_the_same_digest_for_one_purpose_only() -> None:
    assert keyed_digest("codes", b"a") == keyed_digest("codes", b"a")
    assert keyed_digest("codes", b"a") != keyed_digest("ledger", b"a")
    assert len(keyed_digest("codes", b"a")) == 32


@given(st.lists(st.binary(), max_size=4), st.lists(st.binary(), max_size=4))
def test_parts_never_run_together(one: list[bytes], other: list[bytes]) -> None:
    assert (keyed_digest("codes", *one) == keyed_digest("codes", *other)) == (one == other)


def test_without_the_key_nobody_makes_the_same_digest() -> None:
    ours = keyed_digest("codes", b"1234")
    with keys_of_another():
        assert keyed_digest("codes", b"1234") != ours


def test_a_digest_from_before_a_rotation_is_among_those_to_look_for() -> None:
    before = keyed_digest("codes", b"1234")
    with rotated_keys():
        newest, *earlier = keyed_digests("codes", b"1234")
        assert newest == keyed_digest("codes", b"1234") != before
        assert earlier == [before]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_encrypted_field_comes_back_as_it_was(text: str) -> None:
    token = encrypt_field(text)
    assert token.isascii()
    assert decrypt_field(token) == text


def test_the_same_text_is_never_encrypted_alike() -> None:
    assert encrypt_field("Sam Okafor") != encrypt_field("Sam Okafor")


def test_another_installation_cannot_open_a_field() -> None:
    token = encrypt_field("Sam Okafor")
    with keys_of_another(), pytest.raises(InvalidToken):
        decrypt_field(token)


def test_after_a_rotation_old_fields_open_and_new_ones_need_the_new_key() -> None:
    old = encrypt_field("Sam Okafor")
    with rotated_keys():
        assert decrypt_field(old) == "Sam Okafor"
        new = encrypt_field("Sam Okafor")
    with pytest.raises(InvalidToken):
        decrypt_field(new)
