"""The description of the API as OpenAPI 3.1, made from the types that requests are read by."""

from functools import lru_cache
from typing import Any, Final

import msgspec
from django.conf import settings

from bluelamp.api.types import Refused, ReportGiven, ReportTaken, ServicesOffered, StatusAsked, StatusTold

Described = dict[str, Any]
TYPES: Final = (ReportGiven, ReportTaken, StatusAsked, StatusTold, ServicesOffered, Refused)
REF: Final = "#/components/schemas/{name}"
ABOUT: Final = (
    "For partners of the police. Not for emergencies: where anyone is in danger, ring 999. "
    "A report that tells of danger is taken all the same, and answered with call_999."
)
WITH_KEY: Final = {
    "400": "This is not what is asked for here.",
    "401": "No key, or none that is alive.",
    "403": "The key is not for this.",
    "413": "More than 1 MiB.",
    "415": "Not JSON in UTF-8.",
    "429": "The key asks too often: wait as long as Retry-After says, then send the same again.",
}
REPORT_REFUSED: Final = WITH_KEY | {
    "409": "Another report was sent with this Idempotency-Key.",
    "422": "Answers are wrong; each is named.",
}
SENT_AS: Final = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": True,
    "description": "Names this report. Sent again with the same body, it is one report with the same answer.",
    "schema": {"type": "string", "minLength": 8, "maxLength": 200, "pattern": "^[!-~]{8,200}$"},
}


@lru_cache(maxsize=1)
def description() -> bytes:
    """Return the description, which changes with a release only."""
    _schemas, components = msgspec.json.schema_components(TYPES, ref_template=REF)
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Bluelamp: reports from partners", "version": "1", "description": ABOUT},
        "servers": [{"url": settings.ADDRESS}],
        "paths": {
            "/api/v1/reports": {"post": _send()},
            "/api/v1/status": {"post": _status()},
            "/api/v1/services": {"get": _services()},
        },
        "components": {"schemas": components, "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
    }
    return msgspec.json.encode(described)


def _send() -> Described:
    answers = {"201": _answer("The report is on record.", ReportTaken)} | _refusals(REPORT_REFUSED)
    return _asked("send_report", "Send a report", ReportGiven, answers) | {"parameters": [SENT_AS]}


def _status() -> Described:
    refused = WITH_KEY | {"404": "This partner sent no report with this code."}
    answers = {"200": _answer("How the report stands.", StatusTold)} | _refusals(refused)
    return _asked("ask_status", "Ask how a report stands", StatusAsked, answers)


def _services() -> Described:
    answer = _answer("The services with their questions.", ServicesOffered)
    return {"operationId": "list_services", "summary": "See what can be reported", "responses": {"200": answer}}


def _asked(name: str, summary: str, body: type, answers: Described) -> Described:
    return {
        "operationId": name,
        "summary": summary,
        "security": [{"key": []}],
        "requestBody": {"required": True, "content": _content(body)},
        "responses": answers,
    }


def _refusals(said: dict[str, str]) -> Described:
    return {status: _answer(words, Refused) for status, words in said.items()}


def _answer(words: str, kind: type) -> Described:
    return {"description": words, "content": _content(kind)}


def _content(kind: type) -> Described:
    return {"application/json": {"schema": {"$ref": REF.format(name=kind.__name__)}}}
