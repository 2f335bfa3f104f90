"""Decisions about mails that came in. No Django, no clock, no database."""

from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

FILE_NAME: Final = "mail.eml"
FILE_KIND: Final = "message/rfc822"
MOST_FILES: Final = 50  # what is beyond them stays in the mail itself, which is kept whole


class Became(StrEnum):
    """What came of a mail."""

    WAITING = "waiting"
    CONTACT = "contact"
    MESSAGE = "message"
    HELD = "held"
    SET_ASIDE = "set_aside"
    FORGOTTEN = "forgotten"


class WhySetAside(StrEnum):
    """Why a mail makes no contact: nobody wrote it, or it was taken in before."""

    BOUNCE = "bounce"
    AUTOMATIC = "automatic"
    NO_RETURN_PATH = "no_return_path"
    OURS = "ours"
    TWICE = "twice"


class WhyHeld(StrEnum):
    """Why a reply may not be of the person that it answers."""

    STRANGER = "stranger"
    NOT_VOUCHED = "not_vouched"


class Decision(StrEnum):
    """What a member of staff decided of a mail: it is of the person of a contact, or makes a contact of its own."""

    THEIRS = "theirs"
    OWN_CONTACT = "own_contact"


def why_set_aside(*, bounced: bool, automatic: bool, no_return_path: bool, ours: bool) -> WhySetAside | None:
    """Return why nobody is to be bothered with a mail, None where someone may have written it.

    `bounced` says that one of our mails came back, `automatic` that it says itself that a program sent it,
    `no_return_path` that the mail server gave none, `ours` that it is from an address of our own: a loop.
    """
    whys = {
        WhySetAside.BOUNCE: bounced,
        WhySetAside.OURS: ours,
        WhySetAside.AUTOMATIC: automatic,
        WhySetAside.NO_RETURN_PATH: no_return_path,
    }
    return next((why for why, is_so in whys.items() if is_so), None)


def why_held(sender: str, *, known: Collection[str], vouched: bool) -> WhyHeld | None:
    """Return why a reply is held, None where it is of the person: from an address of theirs, and nobody forged that.

    `known` are addresses that we may write to, or that the contact came from; `vouched` says that the force's own mail
    server found the sender to be true.
    """
    if sender.strip().casefold() not in {each.strip().casefold() for each in known} or not sender.strip():
        return WhyHeld.STRANGER
    return None if vouched else WhyHeld.NOT_VOUCHED


def cut(words: str, *, longest: int, remark: "StrOrPromise") -> str:
    """Return words as they are, or as many as there is room for and a remark that says so."""
    if len(words) <= longest:
        return words
    return f"{words[: longest - len(remark) - 2].rstrip()}\n\n{remark}"
