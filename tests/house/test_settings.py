"""Every setting is in the manual, and only settings.py reads the environment."""

import re
from typing import Final

from tests.house.source import HOUSE, ROOT, modules, named

MANUAL: Final = ROOT / "docs/look-up/settings.md"
READS: Final = re.compile(r"""env\.\w+\(\s*["']([A-Z_]+)["']""")
NAMED: Final = re.compile(r"`BLUELAMP_([A-Z_]+)`")
READERS: Final = {HOUSE / "site/settings.py", HOUSE / "site/command.py"}


def test_every_setting_is_in_the_manual() -> None:
    """A setting that nobody can look up does not exist."""
    read = set(READS.findall((HOUSE / "site/settings.py").read_text(encoding="utf-8")))
    written = set(NAMED.findall(MANUAL.read_text(encoding="utf-8")))
    assert read - written == set(), f"Add to {named(MANUAL)}: name, default, what it does."
    assert written - read == set(), f"Take out of {named(MANUAL)}: no such setting is read."


def test_only_the_settings_read_the_environment() -> None:
    """Anything read elsewhere would be found by nobody."""
    found = [
        named(path)
        for path in modules()
        if path not in READERS and re.search(r"os\.environ\b(?!\.setdefault)|os\.getenv|Env\(", path.read_text("utf-8"))
    ]
    assert not found, f"Read it in bluelamp/site/settings.py and use django.conf.settings. {found}"
