"""What a person did here is nowhere on their device: in no title, no cache, no form's memory, no cookie that stays."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse

from bluelamp.channels.web_report.tests.reporting import begin, report
from bluelamp.foundation.design.cookies import Cookie
from bluelamp.reports.services import services
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams
from tests.house.access_matrix import MATRIX
from tests.house.source import HOUSE, named
from tests.needs import once

TITLE: Final = re.compile(r"{% block title %}(.*?){% endblock %}", re.DOTALL)
SHOWN: Final = re.compile(r"{{(.*?)}}")
PUBLIC: Final = ("channels/**/*.html", "site/pages/*.html")
# What a title may show: which page of a form it is.
HARMLESS: Final = {"number"}
TYPED_IN: Final = "input[type=text], input[type=search], input[type=email], input[type=tel], textarea"


def public_pages() -> list[str]:
    """Return every address for the public that needs nothing but what its row of the matrix names."""
    found = []
    for name, row in MATRIX.items():
        if row.entrance == "public":
            try:
                found.append(reverse(name, kwargs=row.parts))
            except NoReverseMatch:
                continue
    return [address for address in found if not address.startswith(("/desk/", "/api/", "/health/", "/metrics"))]


@pytest.fixture
def visited(db: None, client: Client) -> dict[str, HttpResponse]:
    """Return what each page for the public answers to someone who tells, has told and comes back."""
    a_force_with_teams()
    reported = a_burglary_reported()
    client.post("/track/", {"code": reported.code, "word": reported.word})
    begun, sent = begin(client), report(client)
    client.post("/chat/", {"emergency": "no"})
    client.post("/chat/talk/", {"words": "He reads my phone."})
    own = [page(begun, "who"), page(begun, "all"), page(begun, "save"), page(sent, "receipt"), "/track/matter/"]
    addresses = [address for address in [*public_pages(), *own] if address != "/leave/"]
    answers: dict[str, Any] = {address: client.get(address) for address in addresses}
    assert sum(answer.status_code == 200 for answer in answers.values()) > 18
    return answers


@once
def test_no_title_for_the_public_shows_what_anyone_chose_or_wrote() -> None:
    found = [
        f"{named(path)}: {shown.strip()}"
        for pattern in PUBLIC
        for path in sorted(HOUSE.glob(pattern))
        for title in TITLE.findall(path.read_text(encoding="utf-8"))
        for shown in SHOWN.findall(title)
        if shown.strip() not in HARMLESS
    ]
    assert not found, f"A title stays in the history: say which page it is, and nothing of what is asked there. {found}"


@once
def test_no_title_for_the_public_names_what_a_form_is_about() -> None:
    """Else the history would say what someone came with, though each title is a fixed text."""
    labels = {str(definition.label).lower() for definition in SHIPPED.values()}
    titles = {
        said.lower()
        for pattern in PUBLIC
        for path in HOUSE.glob(pattern)
        for title in TITLE.findall(path.read_text(encoding="utf-8"))
        for said in re.findall(r'translate "([^"]*)"', title)
    }
    assert len(titles) > 15
    assert not titles & labels


@pytest.mark.django_db
@pytest.mark.parametrize("service", ["domestic-abuse", "tell-us"])
def test_no_address_on_the_way_through_a_form_says_what_it_is_about(client: Client, service: str) -> None:
    a_force_with_teams()
    asked = services()[service]
    visited = [client.get(f"/report/{service}/")["Location"], *through(client, form(service))]
    assert len(visited) > 5
    names = {service, *(page.code for page in asked.pages)}
    found = {part for address in visited for part in address.split("/")} & names
    assert not found, f"Let <quiet:…> stand for a code in an address: see bluelamp/foundation/quiet.py. {found}"


def through(client: Client, first: str) -> Iterator[str]:
    """Answer a form as briefly as it can be until it is sent, and give each address that this leads to."""
    told = {
        "who": "me",
        "what_happened": "He hits me.",
        "safe_now": "yes",
        "more": "later",
        "memorable_word": "lighthouse",
    }
    yield client.post(first, {"emergency": "no", "device_safe": "no"})["Location"]
    address = client.post(first, {"emergency": "no", "device_safe": "yes"})["Location"]
    while address.split("/")[-2] not in {"check", "receipt"}:
        yield address
        address = client.post(address, told)["Location"]
    yield address
    receipt = client.post(address)["Location"]
    yield receipt
    yield client.post(receipt, {"saved": "yes"})["Location"]


def test_no_page_for_the_public_is_kept_by_the_browser(visited: dict[str, HttpResponse]) -> None:
    kept = [address for address, answer in visited.items() if answer["Cache-Control"] != "no-store"]
    assert not kept, f"Send Cache-Control: no-store, as pages do that say nothing else. {kept}"


def test_every_page_for_the_public_has_the_same_icon_and_the_way_out(visited: dict[str, HttpResponse]) -> None:
    pages = {
        address: BeautifulSoup(answer.content, "html.parser")
        for address, answer in visited.items()
        if answer.status_code == 200 and "html" in answer["Content-Type"]
    }
    icons = {str(shown.select("link[rel=icon]")[0]["href"]) for shown in pages.values()}
    assert len(icons) == 1
    assert "icon" in icons.pop()
    without = [address for address, shown in pages.items() if not shown.select_one("a[data-leave][href='/leave/']")]
    assert not without, f"Extend the layout for the public, which has the way out. {without}"


def test_no_form_for_the_public_is_remembered_by_the_browser(visited: dict[str, HttpResponse]) -> None:
    found = [
        f"{address}: {box.get('name')}"
        for address, answer in visited.items()
        if answer.status_code == 200 and "html" in answer["Content-Type"]
        for box in BeautifulSoup(answer.content, "html.parser").select(TYPED_IN)
        if box.get("autocomplete") != "off"
    ]
    assert not found, f"Give each box that is typed in autocomplete=off. {found}"


@once
def test_no_question_that_comes_with_bluelamp_is_filled_in_or_remembered_by_the_browser() -> None:
    files = sorted((HOUSE / "reports/shipped").glob("*.json"))
    assert len(files) > 30
    found = [file.name for file in files if '"autocomplete"' in json.dumps(json.loads(file.read_text()))]
    assert not found, f"Leave autocomplete out: then it is off. {found}"


def test_no_cookie_for_the_public_stays_when_the_browser_is_closed(
    client: Client, visited: dict[str, HttpResponse]
) -> None:
    client.get("/?language=cy")
    assert set(client.cookies) == set(Cookie) - {Cookie.HELD}  # which is for who showed who they are
    for cookie in client.cookies.values():
        assert not cookie["max-age"]
        assert not cookie["expires"]
        assert cookie["httponly"]


def test_every_cookie_is_one_that_leaving_takes_away() -> None:
    setting = [named(path) for path in HOUSE.rglob("*.py") if "set_cookie(" in path.read_text()]
    assert setting == ["bluelamp/foundation/design/cookies.py"], f"Put it there by put_cookie: {setting}"


def test_leaving_takes_away_every_cookie_and_copy_of_ours_and_nothing_of_other_sites(
    client: Client, visited: dict[str, HttpResponse]
) -> None:
    response = client.get("/leave/")
    assert all(client.cookies[name].value == "" for name in Cookie)
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert client.post("/track/end/")["Clear-Site-Data"] == '"cache", "storage"'
