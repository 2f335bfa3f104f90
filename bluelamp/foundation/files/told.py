"""What a sender says of a file before it comes, in the header that tus has for it: pairs of a key and base 64."""

import base64
from dataclasses import dataclass
from functools import cached_property
from typing import Final

LONGEST: Final = 2000


class NotUnderstood(Exception):
    """A header is not what the protocol says it must be."""


@dataclass(frozen=True)
class Told:
    """A header as it came; raises `NotUnderstood` where it is none."""

    header: str

    def __post_init__(self) -> None:
        """Read it at once, so that nothing is begun with one that cannot be read later."""
        _ = self.pairs

    @cached_property
    def pairs(self) -> dict[str, str]:
        """Return what each key says."""
        if len(self.header) > LONGEST:
            raise NotUnderstood
        try:
            return dict(_pair(pair) for pair in self.header.split(",") if pair.strip())
        except ValueError as error:
            raise NotUnderstood from error

    @property
    def name(self) -> str:
        """Return what the file is called."""
        return self.pairs.get("filename", "")

    @property
    def kind(self) -> str:
        """Return what the browser says that it is."""
        return self.pairs.get("filetype", "")

    @property
    def changed(self) -> str:
        """Return when it was last changed, '' where that was not told: with it, the same file is known again."""
        return self.pairs.get("changed", "")


def _pair(pair: str) -> tuple[str, str]:
    key, _, value = pair.strip().partition(" ")
    return key, base64.b64decode(value, validate=True).decode()
