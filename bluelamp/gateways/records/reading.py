"""Reads what a records system answered; what does not fit is no answer. No Django, no clock."""

import json
import re
from typing import Any, Final

from bluelamp.gateways.records.adapter import Answer, Held, NotThere, Refused, Unknown, Why

LONGEST_NUMBER: Final = 40
LONGEST_REASON: Final = 200
NUMBER: Final = re.compile(rf"[!-~](?:[ -~]{{0,{LONGEST_NUMBER - 2}}}[!-~])?")
NEWEST: Final = 2**31 - 1
REFUSES: Final = (400, 409, 422)
NO_LETTERS: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


def read_answer(status: int, body: bytes, reference: str) -> Answer:
    """Return what an answer says of the report with a reference, which it must name: another's is not ours.

    So a login page, or the "not found" of a web server where nothing is, is never taken for word from the system.
    """
    said = _said(body)
    if said.get("reference") != reference:
        return Unknown(Why.NOT_UNDERSTOOD)
    if status in (200, 201):
        return _held(said)
    if status == 404 and said.get("held") is False:
        return NotThere()
    reason = said.get("reason")
    if status in REFUSES and isinstance(reason, str) and (told := _in_one_line(reason)):
        return Refused(told)
    return Unknown(Why.NOT_UNDERSTOOD)


def _held(said: dict[str, Any]) -> Answer:
    number, version = said.get("number"), said.get("version")
    if not isinstance(number, str) or not NUMBER.fullmatch(number):
        return Unknown(Why.NOT_UNDERSTOOD)
    if type(version) is not int or not 0 <= version <= NEWEST:
        return Unknown(Why.NOT_UNDERSTOOD)
    return Held(number, version)


def _said(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _in_one_line(reason: str) -> str:
    return " ".join(NO_LETTERS.sub(" ", reason).split())[:LONGEST_REASON]
