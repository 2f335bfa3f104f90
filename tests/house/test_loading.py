"""What takes long to load is loaded by whoever asks for it: commands and servers start without."""

import os
import subprocess
import sys
from typing import Final

LONG: Final = ("duckdb", "pyarrow", "scipy", "splink", "weasyprint")
START: Final = """
import django; django.setup()
import sys
from django.urls import get_resolver
assert get_resolver().url_patterns
print(*sys.modules)
"""


def test_nothing_that_only_counts_or_prints_is_loaded_to_serve() -> None:
    done = subprocess.run([sys.executable, "-c", START], env=os.environ, capture_output=True, text=True, check=True)
    assert set(LONG) & set(done.stdout.split()) == set()
