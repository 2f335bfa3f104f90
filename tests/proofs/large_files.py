"""Sends files that are far too large, declared and not, and some that fit, and looks at the memory of the server."""

import sys
from collections.abc import Iterator
from typing import Final

from tests.bench.figures import Figure
from tests.proofs.ground import Ground
from tests.proofs.memory import most_memory
from tests.proofs.sending import Answered, cookie_of_a_matter, send_file
from tests.proofs.telling import none_of, tell

MEBIBYTE: Final = 1024 * 1024
USUAL_COUNT: Final = 5 * 1024
FITS: Final = 60
MORE_MEMORY: Final = 64
SENT_IN_VAIN: Final = 450


def prove(ground: Ground, mebibytes: int) -> Iterator[Figure]:
    """Send a file of so many mebibytes twice, refused both times, then one of 60 MiB that is kept."""
    with ground.served() as server:
        cookie = cookie_of_a_matter(server)
        assert server.process is not None
        root = server.process.pid
        send_file(server, cookie, [b"%PDF-1.7"], declared=8)
        before = most_memory(root)
        size = mebibytes * MEBIBYTE
        refused = [
            send_file(server, cookie, _zeros(mebibytes), declared=size),
            send_file(server, cookie, _zeros(mebibytes)),
        ]
        kept = send_file(server, cookie, _zeros(FITS), declared=FITS * MEBIBYTE)
        more = (most_memory(root) - before) / MEBIBYTE
    yield none_of("Files too large and not refused in a sentence", sum(not _is_refused(one) for one in refused), "of 2")
    yield none_of("Files that fit and were not kept", int(kept.status != 302), "of 1")
    most = max(one.sent for one in refused) / MEBIBYTE
    yield Figure("MiB sent before a refusal was read", most, f"of {mebibytes}", SENT_IN_VAIN, more_is_better=False)
    yield Figure(
        "MiB of memory that all this took", more, f"files of {mebibytes} MiB", MORE_MEMORY, more_is_better=False
    )
    yield none_of("Files left in the spool", len(list((ground.folder / "spool").iterdir())), "of 4")


def _is_refused(answered: Answered) -> bool:
    return answered.status == 413 and "The largest we can take here is" in answered.said


def _zeros(mebibytes: int) -> Iterator[bytes]:
    piece = bytes(MEBIBYTE)
    return (piece for _ in range(mebibytes))


if __name__ == "__main__":
    sys.exit(tell(prove, USUAL_COUNT))
