"""Someone who reports a burglary in a browser, page by page."""

from typing import Any, Final

from django.test import Client
from django.urls import resolve

from bluelamp.reports.definition import Kind, Question
from bluelamp.reports.rules import questions_asked
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.scenarios import CRIME, told_of_burglary

FIRST: Final = form("crime")


def begin(client: Client, first: str = FIRST) -> str:
    """Pass the first screen of a service, and return the draft's id."""
    response = client.post(first, {"emergency": "no", "device_safe": "yes"})
    return str(resolve(response["Location"]).kwargs["draft_id"])


def fill_in(client: Client, draft: str, **answers: Any) -> None:
    """Answer every question that is asked, in order; name answers to give others than the usual ones."""
    told = told_of_burglary(**answers)
    for one in CRIME.pages[1:]:
        asked = questions_asked(one, told)
        if asked:
            client.post(page(draft, one.code), _typed(asked, told))


def report(client: Client, **answers: Any) -> str:
    """Fill in and send a whole report; return the draft's id."""
    draft = begin(client)
    fill_in(client, draft, **answers)
    client.post(page(draft, "check"))
    return draft


def _typed(asked: list[Question], told: dict[str, Any]) -> dict[str, Any]:
    """Return what the browser sends: a date as three numbers, a place in its parts, all else as it is."""
    sent: dict[str, Any] = {}
    for question in asked:
        answer = told.get(question.code, "")
        if question.kind == Kind.DATE and answer:
            parts = zip(("year", "month", "day"), answer.split("-"), strict=True)
            sent |= {f"{question.code}-{part}": number for part, number in parts}
        elif question.kind == Kind.PLACE:
            sent |= {f"{question.code}-{part}": said for part, said in answer.items()}
        else:
            sent[question.code] = answer
    return sent
