"""All that the public can read is in Welsh too, whole and under the same placeholders."""

from typing import Final

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import trans_real

from bluelamp.channels.web_report.tests.reporting import report
from bluelamp.reports.tests.addresses import form, page
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.tests.scenarios import a_force_with_teams
from tests.needs import once
from tests.welsh.catalogue import CURE, SAME, catalogues, faults, what_is_wrong

pytestmark = once
CATALOGUES: Final = catalogues()
UNITS: Final = {"%s MB", "%s GB"}
PLAIN_PAGES: Final = [
    "/",
    form("crime"),
    form("tell-us"),
    "/emergency/",
    "/emergency/plain/",
    "/not-safe-here/crime/",
    "/not-safe-here/tell-us/",
    "/track/",
    "/track/lost-code/",
    "/leaving/",
    "/accessibility/",
    "/privacy/",
    "/cookies/",
    "/sent/",
    "/equality/crime/",
    "/no-such-page/",
]


@pytest.mark.parametrize("name", CATALOGUES)
def test_everything_the_public_reads_is_in_welsh(name: str) -> None:
    assert len(CATALOGUES[name].said) > 300
    found = list(faults(name, CATALOGUES[name]))
    assert not found, f"{CURE} {found}"


@pytest.mark.parametrize(
    ("english", "welsh", "wrong"),
    [
        ("Your report", "", "has no Welsh"),
        ("Your report", "Your report", "the same"),
        ("by %(due)s", "erbyn %(dyddiad)s", "other placeholders"),
        ("Call <b>999</b>", "Ffoniwch 999", "other placeholders"),
        ("See https://www.gov.uk.", "Gweler https://www.gov.cymru.", "other placeholders"),
        (("%(n)s day", "%(n)s days"), ("%(n)s diwrnod", "", "", "", "", ""), "has no Welsh"),
        ("Esc", "Esc", ""),
        ("by %(due)s", "erbyn %(due)s", ""),
        ("See https://www.gov.uk.", "Gweler https://www.gov.uk.", ""),
    ],
)
def test_what_is_wrong_in_welsh_is_found(english: object, welsh: object, wrong: str) -> None:
    said = what_is_wrong(english, welsh)
    assert wrong in said
    assert bool(said) == bool(wrong)


@pytest.mark.django_db
def test_nothing_that_pages_ask_for_on_the_way_to_an_answer_is_left_in_english(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It finds what no list of files names."""
    asked: set[str] = set()
    told = trans_real.gettext

    def noting(message: str) -> str:
        if translation.get_language() == "cy":
            asked.add(message)
        return str(told(message))

    monkeypatch.setattr("django.utils.translation._trans.gettext", noting)
    a_force_with_teams()
    reported = a_burglary_reported()
    client.cookies["language"] = "cy"
    client.post("/track/", {"code": reported.code, "word": reported.word})
    for address in [*PLAIN_PAGES, "/track/matter/"]:
        client.get(address)
    client.post("/track/matter/write/", {"words": ""})
    draft = report(client)
    for code in ("check", "receipt", "who", "save"):
        client.get(page(draft, code))
    assert len(asked) > 150
    spoken = trans_real.translation("cy")
    english = sorted(one for one in asked - SAME - UNITS if one and spoken.gettext(one) == one)
    assert not english, f"Name the files that say these in tests/welsh/public.py. {english}"
