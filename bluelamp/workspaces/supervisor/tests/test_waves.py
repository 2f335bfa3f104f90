"""A supervisor sees which surveys there are."""

import pytest

from bluelamp.pulse.tests.scenarios import a_wave
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/pulse/"


def test_there_is_none_at_first_and_then_each_leads_to_its_page() -> None:
    office = an_office()
    assert "There is no survey yet." in words(office.see(PAGE).find("main"))
    wave = a_wave(name="Autumn <b>")
    page = office.see(PAGE)
    assert "Autumn <b>" in words(page.find("table"))
    assert "Under way" in words(page.find("table"))
    assert page.select_one(f'a[href="{PAGE}{wave.pk}/"]')
