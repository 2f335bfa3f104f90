"""An address or a title is seen over a shoulder, kept in a history and sent on: it says nothing of anyone."""

import re
from typing import Final

from tests.house.addresses import addresses
from tests.house.source import HOUSE, named

# A number here is that of the signed-in person's own passkey, which django-allauth's view asks for.
OWN_THINGS_BY_NUMBER: Final = {"mfa_remove_webauthn"}
KINDS: Final = ("uuid", "slug", "quiet", "int", "reference")
HARMLESS: Final = {
    "draft_id",
    "page_code",
    "article_code",
    "service",
    "reference",
    "promise_id",
    "acquaintance_id",
    "guest_id",
    "seal_id",
    "number",
    "request_id",
    "marker_id",
    "judgement_id",
    "handle_id",
    "consent_id",
    "name_id",
    "task_id",
    "attachment_id",
    "mail_id",
    "message_id",
    "posting_id",
    "upload_id",
    "file_id",
    "search_id",
    "ringing_token",
    "job_id",
    "parked_id",
    "view_id",
    "rule_id",
    "review_id",
    "drawn_id",
    "practice_id",
    "reply_code",
    "skill_code",
    "shift_id",
    "absence_id",
    "account_id",
    "team_code",
    "template_code",
    "language_code",
    "service_code",
    "version_number",
    "question_code",
    "field_code",
    "key_id",
    "webhook_id",
    "letter_id",
    "sending_token",
    "wave_id",
    "draw_number",
    "part_number",
    "invitation_token",
    "follow_up_id",
    "quote_id",
}
TITLE: Final = re.compile(r"{% block title %}(.*?){% endblock", re.DOTALL)
OF_A_PERSON: Final = re.compile(
    r"\b(person|who|name|words|email|phone|handle|handles|value|author|subject_name|account)\b"
)
CODE: Final = re.compile(r"{{.*?}}|{% (?:block)?trans\w* .*?%}", re.DOTALL)
QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")


def test_no_address_can_hold_personal_data() -> None:
    """Only ids, references and codes of our own have a place in one."""
    found = [
        f"{address.name}: <{kind}:{part}>"
        for address in addresses()
        for part, kind in address.parts.items()
        if address.name not in OWN_THINGS_BY_NUMBER and (kind not in KINDS or part not in HARMLESS)
    ]
    assert not found, (
        "Name the record by <uuid:…> or <reference:reference>; add the part to HARMLESS only if it says nothing of a "
        f"person. {found}"
    )


def test_no_title_of_a_staff_page_names_anyone() -> None:
    """A title stands in the task bar and the history of a shared computer."""
    found = [
        f"{named(path)}: {code}"
        for path in sorted((HOUSE / "workspaces").rglob("*.html"))
        for title in TITLE.findall(path.read_text(encoding="utf-8"))
        for code in CODE.findall(title)
        if OF_A_PERSON.search(QUOTED.sub("", code))
    ]
    assert not found, f"Name the matter by its reference in the title, not the person. {found}"
