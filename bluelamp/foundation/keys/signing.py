"""Signatures that only this installation can make, and that anyone who is given the public key can check."""

import hmac
from functools import cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bluelamp.foundation.keys.ring import ring


def sign(purpose: str, message: bytes) -> tuple[bytes, bytes]:
    """Return the public key (32 bytes) and the Ed25519 signature (64 bytes) made with the newest key of a purpose."""
    public_key, private_key = next(iter(_pairs(ring(purpose)).items()))
    return public_key, private_key.sign(message)


def is_ours(purpose: str, public_key: bytes) -> bool:
    """Say whether a public key belongs to a key of this purpose, be it the newest or an earlier one.

    One that is not known is looked for in the file again: another process may have been started with newer keys.
    """
    if public_key not in _pairs(ring(purpose)):
        ring.cache_clear()
    return public_key in _pairs(ring(purpose))


def signature_fits(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether the holder of a public key signed exactly this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@cache
def _pairs(keys: tuple[bytes, ...]) -> dict[bytes, Ed25519PrivateKey]:
    """Return the private keys that follow from the keys of a ring, by their public keys, in the same order."""
    seeds = [hmac.digest(key, b"Ed25519", "sha256") for key in keys]
    private_keys = [Ed25519PrivateKey.from_private_bytes(seed) for seed in seeds]
    return {key.public_key().public_bytes_raw(): key for key in private_keys}
