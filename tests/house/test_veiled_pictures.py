"""Pictures that the public sent are shown to staff by one part of a page alone, which veils them."""

from bs4 import BeautifulSoup

from bluelamp.foundation.design.tests.rendering import component
from tests.house.source import HOUSE
from tests.needs import once

pytestmark = once
VEIL = "foundation/design/components/veiled_picture.html"
ALSO_HAVE_PICTURES = {
    VEIL,
    "channels/tracking/pages/own_file.html",  # the person's own, on a page of its own that they asked for
    "workspaces/sign_in/templates/mfa/totp/activate_form.html",  # drawn by us
    "workspaces/supervisor/pages/wave_figures.html",  # so is the map of areas
}


def test_no_other_template_shows_a_picture() -> None:
    found = {str(path.relative_to(HOUSE)) for path in HOUSE.rglob("*.html") if "<img" in path.read_text()}
    assert found == ALSO_HAVE_PICTURES, f"Include {VEIL} instead: a picture of the public may be distressing."


def test_a_picture_is_veiled_until_one_presses_and_is_not_fetched_before() -> None:
    page = BeautifulSoup(component("veiled_picture", {"picture": "/a/picture/"}), "html.parser")
    picture = page.select_one("details:not([open]) > .govuk-details__text > img[src='/a/picture/']")
    assert picture is not None
    assert picture["loading"] == "lazy"
    assert page.select("summary")[0].get_text(strip=True) == "This picture may be distressing. Show it."
