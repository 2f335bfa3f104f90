"""Staff write down what someone tells them, all on one page, and hand them a receipt."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from bluelamp.contacts.models import Contact
from bluelamp.reports.models import Report
from bluelamp.reports.rules import questions_asked
from bluelamp.reports.tests.scenarios import CRIME, told_of_burglary
from bluelamp.reports.whole import as_asked_by_staff
from bluelamp.workspaces.contact_staff.tests.desk import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
FORM = "/desk/counter/crime/"
TOLD = {"place": "counter", "told_by": "for_them", "teller": "Mina, her sister"}


def typed(page: BeautifulSoup, **changed: Any) -> dict[str, Any]:
    """Return what the browser sends for a burglary that is told at the counter."""
    hidden = {box["name"]: box["value"] for box in page.select("main input[type=hidden][value]")}
    answers = told_of_burglary()
    sent: dict[str, Any] = {}
    for one in as_asked_by_staff(CRIME).pages:
        for question in questions_asked(one, answers):
            answer = answers.get(question.code, "")
            if isinstance(answer, dict):
                sent |= {f"{question.code}-{part}": said for part, said in answer.items()}
            elif question.kind == "date" and answer:
                year, month, day = answer.split("-")
                name = question.code
                sent |= {f"{name}-year": year, f"{name}-month": month, f"{name}-day": day}
            else:
                sent[question.code] = answer
    sent["memorable_word"] = "lantern"
    return {"entry_id": hidden["entry_id"], "seed": hidden["seed"]} | sent | TOLD | changed


def sent(desk: Desk, told: dict[str, Any]) -> BeautifulSoup:
    answer = desk.client.post(FORM, told)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_receipt_is_shown_with_a_code_that_a_phone_reads_and_the_same_after_a_lost_line() -> None:
    desk = a_desk()
    told = typed(desk.see(FORM))
    receipt = sent(desk, told)
    assert not problems(receipt)
    assert receipt.select_one(".app-qr svg")
    assert words(sent(desk, told).select_one(".app-code")) == words(receipt.select_one(".app-code"))
    assert Report.objects.count() == 1
    contact = Contact.objects.get()
    page = words(desk.see(f"/desk/{contact.reference}/"))
    assert f"Told at a front counter to {desk.account.name}: told for them by Mina, her sister." in page


def test_what_is_missing_is_said_and_nothing_typed_is_lost() -> None:
    desk = a_desk()
    told = typed(desk.see(FORM), what_happened="", teller="Bo <b>x</b>")
    page = sent(desk, told | {"place": ""})
    assert len(problems(page)) >= 2
    assert not Report.objects.exists()
    again = {box.get("name"): box.get("value") for box in page.select("main input[value]")}
    assert again["entry_id"] == told["entry_id"]
    assert again["seed"] == told["seed"]
    assert again["teller"] == "Bo <b>x</b>"


def test_without_what_its_code_is_made_from_nothing_is_kept_and_that_is_said() -> None:
    desk = a_desk()
    told = typed(desk.see(FORM), seed="")
    page = sent(desk, told)
    assert problems(page) == [
        "Nothing was kept, because this page came back incomplete. Read it through and send it again."
    ]
    assert not Report.objects.exists()
    sent(desk, typed(page))
    assert Report.objects.count() == 1


def test_nothing_of_other_contacts_is_on_the_page() -> None:
    desk = a_desk()
    page = desk.see(FORM)
    assert page.select("[data-hide-screen]")
    assert not page.select("nav")
    assert {part["data-only"] for part in page.select("[data-only]")} <= {
        question.code for one in CRIME.pages for question in one.questions
    }


def test_what_children_tell_alone_is_no_form_for_staff() -> None:
    assert a_desk().client.get("/desk/counter/young-people/").status_code == 404
