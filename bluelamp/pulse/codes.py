"""The code in a letter: worked out from the address's row, so that it can be printed again, and never kept."""

from uuid import UUID

from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.pulse.rules import code_from


def new_code(address_id: UUID) -> str:
    """Return the code of an address that was just drawn."""
    return code_from(keyed_digest("codes", b"pulse", address_id.bytes))


def code_again(address_id: UUID, kept: bytes) -> str:
    """Return the code of an address of which this digest is kept, though keys were rotated since."""
    made = [code_from(digest) for digest in keyed_digests("codes", b"pulse", address_id.bytes)]
    return next(code for code in made if kept in code_digests(code))


def code_digest(code: str) -> bytes:
    """Return what is kept of a code."""
    return keyed_digest("codes", b"pulse look-up", code.encode())


def code_digests(code: str) -> list[bytes]:
    """Return what may be kept of a code, under the newest key or an earlier one."""
    return keyed_digests("codes", b"pulse look-up", code.encode())
