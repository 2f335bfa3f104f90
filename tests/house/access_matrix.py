"""Who gets what at each address: one row for each, and what it means for every visitor and every record."""

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
        "partners.keep_keys",
        "configuration.export",
        "configuration.take",
        "reports.write_service",
        "reports.publish_service",
    }
)
SUPERVISING: Final = frozenset(
    {
        "contacts.make_tag",
        "contacts.override_agreement",
        "contacts.supervise",
        "knowledge.approve",
        "knowledge.write",
        "people.make_marker_kind",
        "quality.keep_form",
        "quality.score",
        "staff.keep_shifts",
    }
)
WORDING: Final = frozenset(
    {
        "knowledge.write_template",
        "knowledge.approve_template",
        "reports.see_services",
        "reports.approve_service",
    }
)
IN_TRAINING: Final = frozenset({"training.practise", "training.debrief"})  # nobody holds them in a live installation
MARKING: Final = frozenset({"people.mark"})
AT_THE_DESK: Final = frozenset({Visitor.OWN_TEAM, Visitor.OTHER_TEAM, Visitor.SUPERVISOR, Visitor.STANDARDS})
FIGURES: Final = frozenset({"contacts.see_figures"})
ALL_STAFF: Final = frozenset({"staff.choose_keys"})
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


PAGE: Final = Row(entrance="public", get=200, post=200)
NOBODYS_DRAFT: Final = "019a0000-0000-7000-8000-000000000001"
SHIPPED_SERVICE: Final = {"service_code": "crime", "version_number": 1}
NUMBER: Final = {"handle_id": NOBODYS_DRAFT}
DRAFT: Final = Row(entrance="public", get=404, post=404, parts={"draft_id": NOBODYS_DRAFT})
OWN_PAGE: Final = Row(entrance="signed_in", get=200, post=405)
OWN_FORM: Final = Row(entrance="signed_in", get=200, post=200)

MATRIX: Final[dict[str, Row]] = {
    # The front doors. A draft answers the browser that began it, and nobody else: its own tests show the rest.
    "start": PAGE,
    "leave": Row(entrance="public", get=302, post=302),
    "leaving": PAGE,
    "accessibility": PAGE,
    "privacy": PAGE,
    "cookies": PAGE,
    "emergency": PAGE,
    "not-safe-here": PAGE,
    "first_screen": Row(entrance="public", get=200, post=200, parts={"service": "crime"}),
    "equality": Row(entrance="public", get=200, post=302, parts={"service": "crime"}),
    "end": PAGE,
    "check_answers": DRAFT,
    "receipt": DRAFT,
    "save": DRAFT,
    "progress": DRAFT,
    "come_back": PAGE,
    "question": Row(entrance="public", get=404, post=404, parts={"draft_id": NOBODYS_DRAFT, "page_code": "who"}),
    "track": PAGE,
    "stop_tracking": Row(entrance="public", get=405, post=302),
    "lost_code": PAGE,
    "matter": Row(entrance="public", get=302, post=302),
    "write_more": Row(entrance="public", get=405, post=200),
    "add_file": Row(entrance="public", get=405, post=302),
    "own_file": Row(entrance="public", get=302, post=302, parts={"attachment_id": NOBODYS_DRAFT}),
    "own_picture": Row(entrance="public", get=302, post=302, parts={"attachment_id": NOBODYS_DRAFT}),
    # For partners' systems: a session or a cookie opens nothing. Their own tests show what a key does.
    "api_reports": Row(entrance="partner", get=405, post=401),
    "api_status": Row(entrance="partner", get=405, post=401),
    "api_services": PAGE,
    "api_description": PAGE,
    # For what watches over the machine. Tests come from it themselves.
    "health_live": PAGE,
    "health_ready": PAGE,
    "metrics": PAGE,
    # Signing in. Whoever is signed in already is sent on to their own page.
    "account_login": Row(entrance="public", get=200, post=200, get_in=302, post_in=302),
    "mfa_authenticate": Row(entrance="public", get=302, post=302),
    "mfa_login_webauthn": Row(entrance="public", get=302, post=302),
    "account_inactive": Row(entrance="public", get=200, post=405),
    "welcome": PAGE,
    "account_logout": Row(entrance="public", get=302, post=302, get_in=200),
    "account_reauthenticate": OWN_FORM,
    "mfa_reauthenticate": Row(entrance="signed_in", get=302, post=302, get_in=200, post_in=200),
    "mfa_reauthenticate_webauthn": Row(entrance="signed_in", get=302, post=302),
    "second_factor": OWN_PAGE,
    "mfa_index": OWN_PAGE,
    "mfa_activate_totp": Row(entrance="signed_in", get=302, post=302),
    "mfa_list_webauthn": OWN_PAGE,
    "mfa_add_webauthn": Row(entrance="signed_in", get=302, post=302),
    "mfa_remove_webauthn": Row(entrance="signed_in", get=302, post=302, parts={"pk": 1}),
    "mfa_view_recovery_codes": Row(entrance="signed_in", get=404, post=405),
    "mfa_generate_recovery_codes": Row(entrance="signed_in", get=302, post=302),
    # The desk. An empty form is shown again; a form's own address leads back to the contact.
    "queue": Row(entrance="contacts.see", get=200, post=200, shows=True),
    "contact": Row(entrance="contacts.see", get=200, post=200, about=True, shows=True),
    "attachment": Row(entrance="contacts.see", get=200, post=200, about=True, shows=True),
    "attachment_picture": Row(entrance="contacts.see", get=200, post=200, about=True, shows=True),
    "reply": Row(entrance="contacts.reply", get=302, post=200, about=True),
    "draft": Row(entrance="contacts.reply", get=302, post=302, about=True),
    "put_in": Row(entrance="contacts.reply", get=302, post=200, about=True),
    "note": Row(entrance="contacts.note", get=302, post=200, about=True),
    "assign": Row(entrance="contacts.assign", get=302, post=200, about=True),
    "call": Row(entrance="contacts.take_call", get=200, post=200, about=True, shows=True),
    "move": Row(entrance="contacts.move", get=200, post=200, about=True, shows=True),
    "grade": Row(entrance="contacts.grade", get=302, post=200, about=True),
    "promise": Row(entrance="promises.make", get=302, post=200, about=True),
    "keep_promise": Row(entrance="promises.keep", get=302, post=302, about=True),
    "ask": Row(entrance="tasking.ask", get=302, post=200, about=True),
    "settle": Row(entrance="tasking.end", get=302, post=200, about=True),
    "for_me": Row(entrance="contacts.see", get=200, post=200, shows=True),
    "close": Row(entrance="contacts.close", get=302, post=200, about=True),
    "tag": Row(entrance="contacts.tag", get=302, post=200, about=True),
    "untag": Row(entrance="contacts.tag", get=302, post=200, about=True),
    "export": Row(entrance="contacts.export", get=302, post=302),
    "several": Row(entrance="contacts.change_several", get=302, post=302),
    "do_several": Row(entrance="contacts.change_several", get=302, post=302),
    "undo_several": Row(entrance="contacts.change_several", get=302, post=302),
    "here": Row(entrance="contacts.see", get=302, post=200, about=True),
    "reopen": Row(entrance="contacts.close", get=302, post=302, about=True),
    "save_view": Row(entrance="contacts.save_view", get=302, post=302),
    "drop_view": Row(entrance="contacts.save_view", get=302, post=404, parts={"view_id": NOBODYS_DRAFT}),
    "replies": Row(entrance="knowledge.write", get=200, post=200),
    "saved_reply": Row(entrance="knowledge.write", get=404, post=404, parts={"reply_code": "no-such-reply"}),
    "approve_reply": Row(entrance="knowledge.approve", get=302, post=404, parts={"reply_code": "no-such-reply"}),
    "withdraw_reply": Row(entrance="knowledge.write", get=302, post=404, parts={"reply_code": "no-such-reply"}),
    "senders": Row(entrance="staff.change_force", get=200, post=302),
    "templates": Row(entrance="knowledge.write_template", get=200, post=200),
    "template": Row(entrance="knowledge.write_template", get=200, post=200, parts={"template_code": "notice"}),
    "approve_template": Row(
        entrance="knowledge.approve_template", get=302, post=200, parts={"template_code": "notice"}
    ),
    "hand_over": Row(entrance="contacts.assign", get=200, post=200, shows=True),
    "take_next": Row(entrance="contacts.assign", get=302, post=302),
    "tags": Row(entrance="contacts.make_tag", get=200, post=200),
    "new_code": Row(entrance="contacts.reissue_receipt", get=200, post=200, about=True, shows=True),
    "marker_kinds": Row(entrance="people.make_marker_kind", get=200, post=200),
    "markers": Row(entrance="people.mark", get=200, post=200, about=True, shows=True),
    "review_marker": Row(entrance="people.mark", get=200, post=200, about=True, shows=True),
    "withdraw_marker": Row(entrance="people.mark", get=200, post=200, about=True, shows=True),
    # Of a number, such as everyone in the town gave.
    "agreement": Row(entrance="people.agree", get=200, post=200, about=True, shows=True, parts=NUMBER),
    "call_card": Row(entrance="contacts.ring", get=200, post=200, about=True, shows=True, parts=NUMBER),
    "override": Row(entrance="contacts.override_agreement", get=200, post=200, about=True, shows=True, parts=NUMBER),
    # Its own tests show what a search finds; the results answer whoever asked, and nobody else.
    "search": Row(entrance="search.ask", get=200, post=200, only_asks=True),
    "search_results": Row(entrance="search.ask", get=404, post=404, parts={"search_id": NOBODYS_DRAFT}),
    "keys": Row(entrance="staff.choose_keys", get=200, post=302),
    # The supervisor.
    "team": Row(entrance="contacts.supervise", get=200, post=200),
    "reallocate": Row(entrance="contacts.supervise", get=302, post=302),
    "hand_over_absent": Row(entrance="contacts.supervise", get=302, post=404, parts={"absence_id": NOBODYS_DRAFT}),
    "choose_capacity": Row(entrance="staff.keep_shifts", get=404, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "choose_skills": Row(entrance="staff.keep_shifts", get=404, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "wall": Row(entrance="contacts.see_figures", get=200, post=200),
    "shifts": Row(entrance="staff.keep_shifts", get=200, post=200),
    "plan_shifts": Row(entrance="staff.keep_shifts", get=200, post=200),
    "import_shifts": Row(entrance="staff.keep_shifts", get=200, post=200),
    "change_shift": Row(entrance="staff.keep_shifts", get=404, post=404, parts={"shift_id": NOBODYS_DRAFT}),
    "remove_shift": Row(entrance="staff.keep_shifts", get=302, post=404, parts={"shift_id": NOBODYS_DRAFT}),
    "plan_absence": Row(entrance="staff.keep_shifts", get=200, post=200),
    "change_absence": Row(entrance="staff.keep_shifts", get=404, post=404, parts={"absence_id": NOBODYS_DRAFT}),
    "remove_absence": Row(entrance="staff.keep_shifts", get=302, post=404, parts={"absence_id": NOBODYS_DRAFT}),
    # What is drawn, scored or given as feedback is somebody's: their own tests show the rest.
    "quality": Row(entrance="quality.score", get=200, post=200),
    "trend": Row(entrance="quality.score", get=200, post=200),
    "score": Row(entrance="quality.score", get=404, post=404, parts={"drawn_id": NOBODYS_DRAFT}),
    "export_scores": Row(entrance="quality.score", get=302, post=302),
    "quality_form": Row(entrance="quality.keep_form", get=200, post=200),
    "feedback": Row(entrance="quality.answer", get=404, post=404, parts={"review_id": NOBODYS_DRAFT}),
    # Training: outside a training space these do not exist. Their own tests show who gets what in one.
    "practise": Row(entrance="training.practise", get=404, post=404),
    "practice": Row(entrance="training.practise", get=404, post=404, parts={"practice_id": NOBODYS_DRAFT}),
    "end_practice": Row(entrance="training.practise", get=404, post=404, parts={"practice_id": NOBODYS_DRAFT}),
    "practices": Row(entrance="training.debrief", get=404, post=404),
    "debrief": Row(entrance="training.debrief", get=404, post=404, parts={"practice_id": NOBODYS_DRAFT}),
    # Setup.
    "work": Row(entrance="work.see", get=200, post=200),
    "open_sending": Row(entrance="sending.open", get=302, post=302),
    "read_again": Row(entrance="ledger.replay", get=302, post=404, parts={"parked_id": NOBODYS_DRAFT}),
    "accounts": Row(entrance="staff.see_accounts", get=200, post=200),
    "new_account": Row(entrance="staff.change_accounts", get=200, post=200),
    "account_table": Row(entrance="staff.change_accounts", get=200, post=200),
    "export_accounts": Row(entrance="staff.change_accounts", get=302, post=200),
    "account": Row(entrance="staff.change_accounts", get=404, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "close_account": Row(entrance="staff.change_accounts", get=302, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "reopen_account": Row(entrance="staff.change_accounts", get=302, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "remove_factors": Row(entrance="staff.change_accounts", get=302, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "new_welcome": Row(entrance="staff.change_accounts", get=302, post=404, parts={"account_id": NOBODYS_DRAFT}),
    "teams": Row(entrance="staff.change_force", get=200, post=200),
    "team_name": Row(entrance="staff.change_force", get=200, post=200, parts={"team_code": "digital-desk"}),
    "close_team": Row(entrance="staff.change_force", get=200, post=200, parts={"team_code": "digital-desk"}),
    "open_team": Row(entrance="staff.change_force", get=302, post=404, parts={"team_code": "digital-desk"}),
    "overflow": Row(entrance="staff.change_force", get=200, post=302, parts={"team_code": "digital-desk"}),
    "rules": Row(entrance="contacts.route", get=200, post=200),
    "new_rule": Row(entrance="contacts.route", get=200, post=200),
    "rule": Row(entrance="contacts.route", get=404, post=302, parts={"rule_id": NOBODYS_DRAFT}),
    "move_rule": Row(entrance="contacts.route", get=302, post=302, parts={"rule_id": NOBODYS_DRAFT}),
    "drop_rule": Row(entrance="contacts.route", get=302, post=302, parts={"rule_id": NOBODYS_DRAFT}),
    # The forms of the force: the one that comes with Bluelamp can be looked at, and is nobody's to change.
    "services": Row(entrance="reports.see_services", get=200, post=200),
    "new_service": Row(entrance="reports.write_service", get=200, post=200),
    "take_service": Row(entrance="reports.write_service", get=200, post=200),
    "service": Row(entrance="reports.see_services", get=200, post=200, parts=SHIPPED_SERVICE),
    "preview_service": Row(entrance="reports.see_services", get=200, post=200, parts=SHIPPED_SERVICE),
    "compare_service": Row(entrance="reports.see_services", get=200, post=200, parts=SHIPPED_SERVICE),
    "begin_service": Row(entrance="reports.write_service", get=302, post=302, parts=SHIPPED_SERVICE),
    "export_service": Row(entrance="reports.write_service", get=302, post=200, parts=SHIPPED_SERVICE),
    "withdraw_service": Row(entrance="reports.publish_service", get=302, post=302, parts=SHIPPED_SERVICE),
    "approve_service": Row(entrance="reports.approve_service", get=404, post=404, parts=SHIPPED_SERVICE),
    "publish_service": Row(entrance="reports.publish_service", get=404, post=404, parts=SHIPPED_SERVICE),
    "arrange_service": Row(entrance="reports.write_service", get=404, post=404, parts=SHIPPED_SERVICE),
    "service_about": Row(entrance="reports.write_service", get=404, post=404, parts=SHIPPED_SERVICE),
    "new_service_page": Row(entrance="reports.write_service", get=404, post=404, parts=SHIPPED_SERVICE),
    "service_page": Row(
        entrance="reports.write_service", get=404, post=404, parts=SHIPPED_SERVICE | {"page_code": "who"}
    ),
    "service_question": Row(
        entrance="reports.write_service", get=404, post=404, parts=SHIPPED_SERVICE | {"question_code": "who"}
    ),
    "skills": Row(entrance="staff.change_force", get=200, post=200),
    "skill_name": Row(entrance="staff.change_force", get=404, post=404, parts={"skill_code": "no-such-skill"}),
    "bank_holidays": Row(entrance="staff.change_force", get=200, post=200),
    "drop_bank_holiday": Row(entrance="staff.change_force", get=302, post=302),
    "partners": Row(entrance="partners.keep_keys", get=200, post=200),
    "end_key": Row(entrance="partners.keep_keys", get=302, post=404, parts={"key_id": NOBODYS_DRAFT}),
    "configuration": Row(entrance="configuration.take", get=200, post=200),
    "export_configuration": Row(entrance="configuration.export", get=302, post=200),
    "force": Row(entrance="staff.change_force", get=200, post=200),
    "try_again": Row(entrance="work.try_again", get=302, post=404, parts={"job_id": NOBODYS_DRAFT}),
}


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
    if row.entrance in SUPERVISING and visitor != Visitor.SUPERVISOR:
        return 404
    if row.entrance in MARKING and visitor not in (Visitor.SUPERVISOR, Visitor.STANDARDS):
        return 404
    if row.entrance in IN_TRAINING or visitor not in AT_THE_DESK:
        return 404
    return inside if record is None or record in REACH[visitor] else 404
