"""Keeps files, turns one bit in each, and counts what is found; runs with a server's settings."""

import json
import random
from pathlib import Path
from typing import Final

from django.conf import settings

from bluelamp.foundation.files.checked import Damaged, check
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.reconcile import Fault, reconcile
from bluelamp.foundation.files.store import path_of
from bluelamp.foundation.files.tests.scenarios import a_file

LARGEST: Final = 300_000


def print_found(count: int) -> None:
    """Print how many of so many files were found damaged before a bit was turned, by the check, and on opening."""
    chance = random.Random(count)
    kept = [a_file(b"%PDF-" + chance.randbytes(chance.randrange(1, LARGEST))) for _ in range(count)]
    alarms = len(list(reconcile()))
    for file in kept:
        _turn_one_bit(file, chance)
    found = {one.name for one in reconcile() if one.fault == Fault.DAMAGED}
    by_the_check = sum(file.sha256 in found for file in kept)
    print(json.dumps({"alarms": alarms, "by_the_check": by_the_check, "on_opening": sum(map(_is_found, kept))}))


def _turn_one_bit(file: File, chance: random.Random) -> None:
    path = Path(settings.FILES) / path_of(file.sha256)
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.chmod(0o600)
    path.write_bytes(content)


def _is_found(file: File) -> bool:
    try:
        check(file)
    except Damaged:
        return True
    return False
