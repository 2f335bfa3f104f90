"""Who might come to an address, what they reach, and what a row of the access matrix says they get."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final


class Visitor(StrEnum):
    """Everyone who might come to an address."""

    PUBLIC = "the public"
    NO_SECOND_FACTOR = "signed in without a second factor"
    OWN_TEAM = "contact staff of its team"
    OTHER_TEAM = "contact staff of another team"
    SUPERVISOR = "a supervisor"
    STANDARDS = "professional standards"
    ADMINISTRATOR = "an administrator"


class Record(StrEnum):
    """Every kind of record an address might be about, seen from contact staff of the digital desk."""

    OWN = "of the digital desk"
    OTHER = "of another team"
    SEALED = "sealed, with professional standards"
    SEALED_HERE = "sealed, though of the digital desk"


REACH: Final[dict[Visitor, frozenset[Record]]] = {
    Visitor.PUBLIC: frozenset(),
    Visitor.NO_SECOND_FACTOR: frozenset(),
    Visitor.OWN_TEAM: frozenset({Record.OWN}),
    Visitor.OTHER_TEAM: frozenset({Record.OTHER}),
    Visitor.SUPERVISOR: frozenset({Record.OWN, Record.OTHER}),
    Visitor.STANDARDS: frozenset({Record.SEALED}),
    Visitor.ADMINISTRATOR: frozenset(),
}
SETUP: Final = frozenset(
    {
        "work.see",
        "work.try_again",
        "sending.open",
        "ledger.replay",
        "staff.see_accounts",
        "staff.change_accounts",
        "staff.change_force",
        "contacts.route",
        "watch.choose",
        "surveys.choose",
        "partners.keep_keys",
        "people.learn_weights",
        "people.bring_register",
        "partners.keep_webhooks",
        "configuration.export",
        "configuration.take",
        "reports.write_service",
        "reports.publish_service",
    }
)
SUPERVISING: Final = frozenset(
    {
        "calls.take_volumes",
        "contacts.make_tag",
        "contacts.override_agreement",
        "contacts.whisper",
        "contacts.supervise",
        "mails.take_up",
        "knowledge.approve",
        "knowledge.write",
        "people.make_marker_kind",
        "quality.keep_form",
        "quality.score",
        "surveys.clear_quote",
        "surveys.follow_up",
        "surveys.see_figures",
        "pulse.run",
        "staff.keep_shifts",
    }
)
WORDING: Final = frozenset(
    {
        "knowledge.write_template",
        "knowledge.approve_template",
        "knowledge.write_article",
        "knowledge.approve_article",
        "knowledge.write_danger",
        "knowledge.approve_danger",
        "reports.see_services",
        "reports.approve_service",
        "records.see_comparisons",
        "staff.shut_door",
    }
)
IN_TRAINING: Final = frozenset({"training.practise", "training.debrief"})  # nobody holds them in a live installation
MARKING: Final = frozenset(
    {
        "contacts.open_quarantined",
        "people.allow_opening",
        "people.mark",
        "people.note_acquaintance",
        "people.open_address",
        "people.answer_request",
        "people.seal",
        "texts.replay",
    }
)
KEEPING: Final = frozenset({"people.see_sealed"})
AT_THE_DESK: Final = frozenset({Visitor.OWN_TEAM, Visitor.OTHER_TEAM, Visitor.SUPERVISOR, Visitor.STANDARDS})
FIGURES: Final = frozenset({"contacts.see_figures"})
ALL_STAFF: Final = frozenset({"staff.choose_keys"})
KEPT_TO: Final = (
    dict.fromkeys(SUPERVISING, frozenset({Visitor.SUPERVISOR}))
    | dict.fromkeys(MARKING, frozenset({Visitor.SUPERVISOR, Visitor.STANDARDS}))
    | dict.fromkeys(KEEPING, frozenset({Visitor.STANDARDS}))
)
SIGN_IN: Final = "to sign-in"
SECOND_FACTOR: Final = "to the second factor"
Answer = int | str


@dataclass(frozen=True, kw_only=True)
class Row:
    """What an address answers to whoever may come in, with nothing filled in.

    `entrance` is what its view says. `get_in` and `post_in` are what those who are one step further get, where that
    differs: signed in at a public address, with a second factor at one for the signed-in. `about` says whether one
    contact is named in it, `shows` whether people's records come back, which must leave a look, `only_asks` whether a
    page for those who see people's records comes back with a question and nobody on it.
    """

    entrance: str
    get: Answer
    post: Answer
    get_in: Answer | None = None
    post_in: Answer | None = None
    about: bool = False
    shows: bool = False
    only_asks: bool = False
    parts: dict[str, Any] = field(default_factory=dict)


def expected(row: Row, visitor: Visitor, record: Record | None, *, method: str) -> Answer:
    """Return the answer a visitor gets: never a 403, which would tell that there is something."""
    inside, when_in = (row.get, row.get_in) if method == "GET" else (row.post, row.post_in)
    if row.entrance in ("public", "partner"):
        return inside if visitor == Visitor.PUBLIC or when_in is None else when_in
    if visitor == Visitor.PUBLIC:
        return SIGN_IN
    if row.entrance == "signed_in":
        return inside if visitor == Visitor.NO_SECOND_FACTOR or when_in is None else when_in
    if visitor == Visitor.NO_SECOND_FACTOR:
        return SECOND_FACTOR
    if row.entrance in ALL_STAFF:
        return inside
    if row.entrance in SETUP | WORDING:
        allowed = {Visitor.ADMINISTRATOR, Visitor.SUPERVISOR} if row.entrance in WORDING else {Visitor.ADMINISTRATOR}
        return inside if visitor in allowed else 404
    if row.entrance in KEPT_TO and visitor not in KEPT_TO[row.entrance]:
        return 404
    if row.entrance in IN_TRAINING or visitor not in AT_THE_DESK:
        return 404
    return inside if record is None or record in REACH[visitor] else 404
