"""What the keys are used for: digests that only they lead back to, and fields that only they open."""

from collections.abc import Iterator

import pytest
from cryptography.fernet import InvalidToken
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from bluelamp.foundation.keys.files import make_keys
from bluelamp.foundation.keys.ring import ring
from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field, keyed_digest


@pytest.fixture
def other_keys(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The keys of another installation, from now on."""
    folder = tmp_path_factory.mktemp("other-keys")
    make_keys(folder)
    settings.KEYS = folder
    ring.cache_clear()
    yield
    ring.cache_clear()


def test_the_same_parts_give_the_same_digest_for_one_purpose_only() -> None:
    assert keyed_digest("codes", b"a") == keyed_digest("codes", b"a")
    assert keyed_digest("codes", b"a") != keyed_digest("ledger", b"a")
    assert len(keyed_digest("codes", b"a")) == 32


@given(st.lists(st.binary(), max_size=4), st.lists(st.binary(), max_size=4))
def test_parts_never_run_together(one: list[bytes], other: list[bytes]) -> None:
    assert (keyed_digest("codes", *one) == keyed_digest("codes", *other)) == (one == other)


def test_without_the_key_nobody_makes_the_same_digest(request: pytest.FixtureRequest) -> None:
    ours = keyed_digest("codes", b"1234")
    request.getfixturevalue("other_keys")
    assert keyed_digest("codes", b"1234") != ours


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_encrypted_field_comes_back_as_it_was(text: str) -> None:
    token = encrypt_field(text)
    assert token.isascii()
    assert decrypt_field(token) == text


def test_the_same_text_is_never_encrypted_alike() -> None:
    assert encrypt_field("Sam Okafor") != encrypt_field("Sam Okafor")


def test_another_installation_cannot_open_a_field(request: pytest.FixtureRequest) -> None:
    token = encrypt_field("Sam Okafor")
    request.getfixturevalue("other_keys")
    with pytest.raises(InvalidToken):
        decrypt_field(token)
