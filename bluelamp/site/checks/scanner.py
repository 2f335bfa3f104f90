"""A virus scanner that is set and does not do what it is there for."""

from collections.abc import Iterator
from typing import Final

from django.conf import settings

from bluelamp.foundation.files.clamd import ScannerAway, is_configured, scan
from bluelamp.foundation.files.verdicts import Verdict

# The text that every scanner finds for a test. In two halves, so that none finds it here.
EICAR: Final = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + rb"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
PIECE: Final = 1024 * 1024


def wrong_with_scanner() -> Iterator[str]:
    """Yield where files would wait for a scanner that is away, is blind, or takes less than we send it."""
    if not is_configured():
        return
    try:
        finds = scan([EICAR]).verdict
        takes = scan(_as_large_as_we_send()).verdict
    except ScannerAway as error:
        yield (
            f"The virus scanner at {settings.CLAMAV} does not answer ({error}). Start clamd; until then every new file "
            "waits, and nobody can open it."
        )
        return
    if finds != Verdict.HARMFUL:
        yield "The virus scanner does not know the test text EICAR. Load its database with freshclam and restart it."
    if takes != Verdict.CLEAN:
        yield (
            f"The virus scanner takes less than BLUELAMP_CLAMAV_LARGEST, {settings.CLAMAV_LARGEST} bytes. Raise "
            "StreamMaxLength, MaxFileSize and MaxScanSize in clamd.conf to as much, or lower that setting."
        )


def _as_large_as_we_send() -> Iterator[bytes]:
    left = settings.CLAMAV_LARGEST
    while left > 0:
        yield bytes(min(PIECE, left))
        left -= PIECE
