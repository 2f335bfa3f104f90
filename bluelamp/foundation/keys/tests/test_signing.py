"""Signatures stay checkable when keys are rotated, and nobody else can make them."""

import shutil
from pathlib import Path

from django.conf import settings

from bluelamp.foundation.keys.files import rotate_key
from bluelamp.foundation.keys.signing import is_ours, sign, signature_fits
from bluelamp.foundation.keys.tests.other_keys import keys_of_another, rotated_keys, started_with


def test_a_signature_fits_its_message_and_no_other() -> None:
    public_key, signature = sign("ledger", b"seven entries")
    assert is_ours("ledger", public_key)
    assert signature_fits(public_key, b"seven entries", signature)
    assert not signature_fits(public_key, b"six entries", signature)
    assert not signature_fits(public_key, b"seven entries", signature[:-1] + b"?")


def test_what_is_no_key_at_all_signed_nothing() -> None:
    assert not is_ours("ledger", b"short")
    assert not signature_fits(b"short", b"seven entries", bytes(64))


def test_after_a_rotation_the_new_key_signs_and_the_old_one_is_still_ours() -> None:
    old_key, old_signature = sign("ledger", b"seven entries")
    with rotated_keys():
        new_key, _ = sign("ledger", b"seven entries")
        assert new_key != old_key
        assert is_ours("ledger", old_key)
        assert is_ours("ledger", new_key)
        assert signature_fits(old_key, b"seven entries", old_signature)


def test_a_key_that_another_process_was_started_with_meanwhile_is_ours(tmp_path: Path) -> None:
    now, later = tmp_path / "now", tmp_path / "later"
    shutil.copytree(settings.KEYS, now)
    shutil.copytree(settings.KEYS, later)
    rotate_key(later, "ledger")
    with started_with(later):
        public_key, _ = sign("ledger", b"seven entries")
    with started_with(now):
        assert not is_ours("ledger", public_key)
        (later / "ledger.key").replace(now / "ledger.key")
        assert is_ours("ledger", public_key)


def test_the_key_of_another_installation_is_not_ours() -> None:
    with keys_of_another():
        public_key, _ = sign("ledger", b"seven entries")
    assert not is_ours("ledger", public_key)
