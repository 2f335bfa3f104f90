"""Decisions about files: what kinds we know, and whether one is what it claims to be. No Django, no clock."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LONGEST_NAME: Final = 255
UNKNOWN_KIND: Final = "application/octet-stream"
MOST_FILES: Final = 200  # about one matter: a report with them all is written down in one go


class Reason(StrEnum):
    """Why a file is in quarantine: kept as evidence, never shown, given out only with a warning."""

    LIES = "lies"
    UNKNOWN = "unknown"
    ARCHIVE = "archive"
    DOES_NOT_OPEN = "does_not_open"


@dataclass(frozen=True)
class Kept:
    """How many files someone sent before, and how many bytes they have together."""

    number: int = 0
    size: int = 0


@dataclass(frozen=True)
class Kind:
    """One kind of file: its name as the web writes it, the endings it goes by, and what else browsers call it.

    A kind that `is_shown` is a picture of which safe copies are made.
    """

    name: str
    endings: tuple[str, ...]
    also: tuple[str, ...] = ()
    is_shown: bool = False
    is_archive: bool = False


KINDS: Final = (
    Kind("image/jpeg", ("jpg", "jpeg", "jpe", "jfif"), ("image/jpg", "image/pjpeg"), is_shown=True),
    Kind("image/png", ("png", "apng"), ("image/apng",), is_shown=True),
    Kind("image/webp", ("webp",), is_shown=True),
    Kind("image/gif", ("gif",)),
    Kind("image/tiff", ("tif", "tiff"), ("image/tif",)),
    Kind("image/heic", ("heic", "heif", "hif"), ("image/heif", "image/heic-sequence")),
    Kind("application/pdf", ("pdf",)),
    Kind("text/plain", ("txt",)),
    Kind("audio/mpeg", ("mp3",), ("audio/mp3",)),
    Kind("audio/mp4", ("m4a",), ("audio/x-m4a", "audio/aac", "audio/m4a")),
    Kind("audio/wav", ("wav",), ("audio/x-wav", "audio/wave")),
    Kind("audio/ogg", ("ogg", "oga", "opus"), ("application/ogg", "audio/opus")),
    Kind("audio/amr", ("amr",)),
    Kind("video/mp4", ("mp4", "m4v"), ("video/x-m4v",)),
    Kind("video/quicktime", ("mov", "qt")),
    Kind("video/3gpp", ("3gp", "3g2"), ("audio/3gpp", "video/3gpp2")),
    Kind("video/webm", ("webm",), ("audio/webm",)),
    Kind("video/x-msvideo", ("avi",), ("video/avi",)),
    Kind("application/vnd.openxmlformats-officedocument", ("docx", "xlsx", "pptx")),
    Kind("application/vnd.oasis.opendocument", ("odt", "ods", "odp")),
    Kind("application/zip", ("zip",), ("application/x-zip-compressed",), is_archive=True),
    Kind("application/gzip", ("gz", "tgz"), ("application/x-gzip",), is_archive=True),
    Kind("application/x-7z-compressed", ("7z",), is_archive=True),
    Kind("application/vnd.rar", ("rar",), ("application/x-rar-compressed",), is_archive=True),
    Kind("application/x-tar", ("tar",), is_archive=True),
    Kind("application/x-bzip2", ("bz2",), ("application/bzip2",), is_archive=True),
    Kind("application/x-xz", ("xz",), is_archive=True),
)
BY_NAME: Final = {kind.name: kind for kind in KINDS}
SAYS_NOTHING: Final = ("", UNKNOWN_KIND)


def decide(kind: Kind | None, *, name: str, claimed: str) -> Reason | None:
    """Decide whether a file goes into quarantine, from what it is, its name and what the browser called it."""
    if kind is None:
        return Reason.UNKNOWN
    if kind.is_archive:
        return Reason.ARCHIVE
    ending = ending_of(name)
    called = claimed.partition(";")[0].strip().lower()
    is_called = (
        called in SAYS_NOTHING or called == kind.name or called in kind.also or called.startswith(f"{kind.name}.")
    )
    return None if ending in ("", *kind.endings) and is_called else Reason.LIES


def ending_of(name: str) -> str:
    """Return what stands after the last dot of a name, in lower case; '' where there is no dot."""
    _, dot, ending = name.rpartition(".")
    return ending.strip().lower() if dot else ""


def tidy_name(name: str) -> str:
    """Return a name on one line and at most 255 characters long, without marks that turn or hide letters."""
    visible = "".join(" " if character.isspace() else character for character in name if _is_visible(character))
    stem, dot, ending = " ".join(visible.split()).rpartition(".")
    keeps_ending = dot and len(ending) < LONGEST_NAME // 2
    tail = f".{ending}" if keeps_ending else ""
    return f"{(stem if keeps_ending else stem + dot + ending)[: LONGEST_NAME - len(tail)]}{tail}"


def _is_visible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn")
