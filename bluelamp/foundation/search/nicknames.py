"""Names that are used for one another: ours, and what a force added in `nicknames.list` of its data folder."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from bluelamp.foundation.search.rules import words_in

OURS: Final = Path(__file__).with_suffix(".list")
NAME_OF_THEIRS: Final = "nicknames.list"


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Return the other names of each name, all folded, as the files said when they were first asked for."""
    theirs: Path = settings.DATA / NAME_OF_THEIRS
    return grouped(line for file in (OURS, theirs) if file.exists() for line in file.read_text("utf-8").splitlines())


def grouped(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return the other names of each name; a line is one group of names, or begins with # and says nothing."""
    others = defaultdict[str, set[str]](set)
    for line in lines:
        group = {word.value for word in words_in(line)} if not line.startswith("#") else set()
        for name in group:
            others[name] |= group
    return {name: frozenset(group - {name}) for name, group in others.items()}
