"""What each role may do. Decisions only."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What someone is there to do."""

    CONTACT_STAFF = "contact_staff"
    SUPERVISOR = "supervisor"
    STANDARDS_STAFF = "standards_staff"
    ADMINISTRATOR = "administrator"


DESK: Final = frozenset(
    {
        "contacts.see",
        "contacts.reply",
        "contacts.note",
        "contacts.assign",
        "contacts.grade",
        "contacts.close",
        "contacts.export",
        "contacts.tag",
        "contacts.save_view",
        "contacts.see_figures",
        "contacts.change_several",
        "contacts.reissue_receipt",
        "promises.make",
        "promises.keep",
        "live.follow",
        "search.ask",
    }
)

PERMISSIONS: Final[dict[Role, frozenset[str]]] = {
    Role.CONTACT_STAFF: DESK,
    Role.SUPERVISOR: DESK
    | {
        "contacts.see_all_teams",
        "contacts.make_tag",
        "knowledge.write",
        "contacts.save_team_view",
        "contacts.open_quarantined",
        "records.erase",
        "contacts.supervise",
        "staff.keep_shifts",
    },
    Role.STANDARDS_STAFF: DESK | {"contacts.see_sealed", "contacts.open_quarantined", "records.erase"},
    Role.ADMINISTRATOR: frozenset(
        {"live.follow", "work.see", "work.try_again", "sending.shut", "sending.open", "ledger.replay"}
    ),
}


USUAL_CAPACITY: Final = 10
MOST_CAPACITY: Final = 99


def permissions_of(role: Role) -> frozenset[str]:
    """Return what a role may do."""
    return PERMISSIONS[role]


class Step(StrEnum):
    """At which step of signing in someone failed."""

    PASSWORD = "password"  # noqa: S105 the name of a step
    SECOND_STEP = "second_step"
    CLOSED = "closed"
    CONFIRM = "confirm"


class Leaving(StrEnum):
    """Why a session ended."""

    ASKED = "asked"
    IDLE = "idle"


class Change(StrEnum):
    """What was done to a second factor."""

    ADDED = "added"
    REMOVED = "removed"
    MADE_ANEW = "made_anew"
