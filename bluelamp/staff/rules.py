"""What each role may do. Decisions only."""

import re
import unicodedata
from enum import StrEnum
from typing import Final

from bluelamp.foundation.search.rules import folded


class Role(StrEnum):
    """What someone is there to do."""

    CONTACT_STAFF = "contact_staff"
    SUPERVISOR = "supervisor"
    STANDARDS_STAFF = "standards_staff"
    ADMINISTRATOR = "administrator"


ALL_STAFF: Final = frozenset({"live.follow", "staff.choose_keys"})
DESK: Final = ALL_STAFF | frozenset(
    {
        "contacts.see",
        "contacts.reply",
        "contacts.ask_in",
        "contacts.join_chat",
        "contacts.note",
        "contacts.take_call",
        "contacts.take_down",
        "contacts.record",
        "people.record",
        "reports.submit",
        "contacts.assign",
        "contacts.move",
        "contacts.grade",
        "contacts.close",
        "contacts.export",
        "contacts.tag",
        "contacts.save_view",
        "contacts.see_figures",
        "contacts.change_several",
        "contacts.reissue_receipt",
        "contacts.ring",
        "contacts.copy",
        "contacts.print",
        "records.send",
        "reports.quote",
        "contacts.lock_file",
        "mails.decide",
        "files.lock",
        "people.agree",
        "people.ask_consent",
        "people.ask_to_open_name",
        "people.confirm",
        "people.judge",
        "people.make_request",
        "people.tie_handle",
        "people.use_consent",
        "people.withdraw_consent",
        "promises.make",
        "promises.keep",
        "tasking.ask",
        "tasking.end",
        "tasking.move",
        "search.ask",
        "quality.answer",
        "staff.take_break",
    }
)

PERMISSIONS: Final[dict[Role, frozenset[str]]] = {
    Role.CONTACT_STAFF: DESK,
    Role.SUPERVISOR: DESK
    | {
        "contacts.see_all_teams",
        "contacts.make_tag",
        "knowledge.write",
        "knowledge.approve",
        "knowledge.write_template",
        "knowledge.approve_template",
        "knowledge.write_article",
        "knowledge.approve_article",
        "knowledge.write_danger",
        "knowledge.approve_danger",
        "contacts.save_team_view",
        "contacts.open_quarantined",
        "contacts.open_locked",
        "records.erase",
        "contacts.supervise",
        "contacts.whisper",
        "mails.take_up",
        "texts.replay",
        "contacts.override_agreement",
        "staff.keep_shifts",
        "staff.shut_door",
        "calls.take_volumes",
        "people.allow_opening",
        "people.open_address",
        "people.mark",
        "people.note_acquaintance",
        "people.answer_request",
        "people.seal",
        "people.make_marker_kind",
        "quality.keep_form",
        "quality.score",
        "surveys.clear_quote",
        "surveys.follow_up",
        "surveys.see_figures",
        "pulse.run",
        "reports.see_services",
        "reports.approve_service",
        "records.see_comparisons",
    },
    Role.STANDARDS_STAFF: DESK
    | {
        "contacts.see_sealed",
        "contacts.open_quarantined",
        "contacts.open_locked",
        "records.erase",
        "people.allow_opening",
        "people.open_address",
        "people.mark",
        "people.note_acquaintance",
        "people.answer_request",
        "people.seal",
        "people.see_sealed",
        "texts.replay",
    },
    Role.ADMINISTRATOR: ALL_STAFF
    | frozenset(
        {
            "work.see",
            "work.try_again",
            "sending.shut",
            "sending.open",
            "ledger.replay",
            "staff.see_accounts",
            "staff.change_accounts",
            "staff.change_force",
            "staff.shut_door",
            "contacts.route",
            "partners.keep_keys",
            "people.learn_weights",
            "people.bring_register",
            "partners.keep_webhooks",
            "records.see_comparisons",
            "knowledge.write_template",
            "knowledge.approve_template",
            "knowledge.write_article",
            "knowledge.approve_article",
            "knowledge.write_danger",
            "knowledge.approve_danger",
            "watch.choose",
            "surveys.choose",
            "configuration.export",
            "configuration.take",
            "reports.see_services",
            "reports.write_service",
            "reports.approve_service",
            "reports.publish_service",
        }
    ),
}

# What they may do as well in a training space, and nowhere else.
IN_TRAINING: Final[dict[Role, frozenset[str]]] = {
    Role.CONTACT_STAFF: frozenset({"training.practise"}),
    Role.SUPERVISOR: frozenset({"training.practise", "training.debrief"}),
}


class WhyOffered(StrEnum):
    """Why what waits for a team is offered to another team too."""

    NOBODY_HERE = "nobody_here"
    TOO_LONG = "too_long"


USUAL_CAPACITY: Final = 10
MOST_CAPACITY: Final = 99
BREAK_AFTER_CHATS: Final = 6
BREAK_AFTER_MINUTES: Final = 120
BREAK_LASTS: Final = 15  # minutes
MOST_CHATS_BEFORE: Final = 50
LEAST_BREAK: Final = 5
MOST_BREAK: Final = 60
MOST_MINUTES_BEFORE: Final = 480


def permissions_of(role: Role, *, training: bool = False) -> frozenset[str]:
    """Return what a role may do, in a training space or outside one."""
    return PERMISSIONS[role] | (IN_TRAINING.get(role, frozenset()) if training else frozenset())


class Step(StrEnum):
    """At which step of signing in someone failed."""

    PASSWORD = "password"  # noqa: S105 the name of a step
    SECOND_STEP = "second_step"
    CLOSED = "closed"
    CONFIRM = "confirm"
    WELCOME = "welcome"


class Leaving(StrEnum):
    """Why a session ended."""

    ASKED = "asked"
    IDLE = "idle"


class Change(StrEnum):
    """What was done to a second factor."""

    ADDED = "added"
    REMOVED = "removed"
    MADE_ANEW = "made_anew"


WELCOME_GROUPS: Final = 4


def in_letters(digest: bytes, letters: str) -> str:
    """Return sixteen letters made from at least 24 bytes of chance, evenly to within 1 in 10^34."""
    number, made = int.from_bytes(digest, "big"), ""
    for _ in range(WELCOME_GROUPS * 4):
        number, index = divmod(number, len(letters))
        made += letters[index]
    return made


def tidy_welcome_code(typed: str, letters: str) -> str:
    """Return a typed welcome code as it was shown, whatever its case and what stands between; '' where it is none."""
    kept = [letter for letter in unicodedata.normalize("NFKC", typed).upper() if letter.isalnum()]
    if len(kept) != WELCOME_GROUPS * 4 or not set(kept) <= set(letters):
        return ""
    return "-".join("".join(kept[start : start + 4]) for start in range(0, len(kept), 4))


def names_all_of(name: str, words: str) -> bool:
    """Say whether some words hold every part of a name, in any order; case and accents are no matter."""
    parts, held = (set(map(folded, re.findall(r"\w+", each))) for each in (name, words))
    return bool(parts) and parts <= held
