"""Gives the tests a folder of their own, with keys, before any setting is read; pytest loads it first."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from bluelamp.foundation.keys.files import make_keys

DATA = Path(tempfile.mkdtemp(prefix="bluelamp-tests-"))

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as the program itself has it; tests run beside each other on every core
os.environ["BLUELAMP_DATA"] = str(DATA)
os.environ.pop("BLUELAMP_KEYS", None)
os.environ["BLUELAMP_CANARY_FREE_MINUTES"] = "0"  # no test reaches out to the address of this machine by itself
make_keys(DATA / "keys")
(DATA / "static").mkdir()
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
