"""Each service that comes with Bluelamp leads from the front page to a receipt, with scripts and without."""

import os
from itertools import product
from typing import Final

import pytest
from playwright.sync_api import expect

from bluelamp.reports.definition import Service
from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.reports.tests.walking import ways
from tests.journeys import accessibility
from tests.journeys.filling import fill_in
from tests.journeys.weighing import weigh_on_the_way
from tests.journeys.windows import DESK, PHONE, Windows
from tests.needs import once_beside

pytestmark = [pytest.mark.journey, once_beside]
MOST_KILOBYTES: Final = 30
CONTINUE: Final = {"en": "Continue", "cy": "Parhau"}
# One of each kind: with a list, without a name, sensitive, for children; one of them in Welsh. The soak tries all.
OF_EACH_KIND: Final = [
    ("shop-theft", False, "en"),
    ("drugs", True, "cy"),
    ("domestic-abuse", False, "en"),
    ("tell-us", True, "en"),
]
TRIED: Final = list(product(NEWEST_SHIPPED, (True, False), CONTINUE)) if "SOAK" in os.environ else OF_EACH_KIND


@pytest.mark.parametrize(("code", "scripts", "language"), TRIED)
def test_a_service_leads_from_the_front_page_to_a_receipt(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, code: str, scripts: bool, language: str
) -> None:
    page = windows.open(PHONE if scripts else DESK, scripts=scripts)
    weights = weigh_on_the_way(page, monkeypatch)
    if scripts and "SOAK" in os.environ:
        accessibility.check_on_the_way(monkeypatch)
    receipt = fill_in(page, NEWEST_SHIPPED[code], _longest(NEWEST_SHIPPED[code]), language=language)
    assert len(receipt.replace(" ", "")) == 16
    expect(page.get_by_role("button", name=CONTINUE[language])).to_be_visible()
    assert max(weights.values()) <= MOST_KILOBYTES, weights


def _longest(service: Service) -> dict[str, object]:
    """Return the way on which most is asked."""
    return max(ways(service), key=len)
