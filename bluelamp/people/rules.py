"""Decisions about people: when a handle may be used. No Django, no clock, no database."""

from enum import StrEnum


class HandleKind(StrEnum):
    """What sort of handle it is."""

    EMAIL = "email"
    PHONE = "phone"


class Safety(StrEnum):
    """What is known about using a handle."""

    SAFE = "safe"
    NOT_SAFE = "not_safe"
    NOT_SURE = "not_sure"


def may_be_used(*, safety: str, given_by_owner: bool) -> bool:
    """Say whether a handle may be used for anything at all: only where its owner said that it is safe."""
    return given_by_owner and safety == Safety.SAFE
