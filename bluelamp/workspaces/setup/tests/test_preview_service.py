"""A whole form as wide as a phone."""

import pytest

from bluelamp.reports.tests.forms import a_definition, a_page, a_question
from bluelamp.reports.tests.publishing import begun
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db


def test_it_shows_every_page_that_anyone_can_be_asked() -> None:
    page = a_desk().see("/desk/setup/services/crime/1/preview/")
    shown = [words(one) for one in page.select(".app-phone")]
    assert shown[0].startswith("Is this an emergency?")
    assert "memorable word" in shown[-1]
    assert any("Only where “E-mail address (optional)” is answered." in one for one in shown)
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("language", "says"), [("cy", "Lliw?"), ("en", "Colour?"), ("xx", "Colour?")])
def test_it_is_shown_in_each_of_its_languages(language: str, says: str) -> None:
    desk = a_desk()
    page = a_page("first", a_question("colour", label={"en": "Colour?", "cy": "Lliw?"}))
    begun(desk.office.by, a_definition(page, languages=["en", "cy"]))
    shown = desk.see(f"/desk/setup/services/lost-cat/1/preview/?language={language}")
    assert says in words(shown.select(".app-phone")[1])
