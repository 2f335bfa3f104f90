"""The figures of a survey's areas stand on a map, which the table says too."""

import pytest

from bluelamp.pulse.models import Wave
from bluelamp.workspaces.supervisor.tests.office import words
from bluelamp.workspaces.supervisor.tests.test_bring_map import PAGE as BRING
from bluelamp.workspaces.supervisor.tests.test_bring_map import boundaries, with_a_survey

pytestmark = pytest.mark.django_db


def test_figures_stand_on_the_map_and_what_is_not_on_it_is_named() -> None:
    office = with_a_survey()
    wave = f"/desk/confidence/pulse/{Wave.objects.get().pk}/"
    assert office.see(wave).select_one(".app-map") is None
    assert office.client.get(f"{wave}map.svg").status_code == 404
    office.send(BRING, boundaries=boundaries())
    page = office.see(wave)
    picture = page.select_one(".app-map")
    assert "Not on this map: Moor" in words(page.find("main"))
    answer = office.client.get(picture["src"])
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")
    number = next(row for row in page.select("tbody th") if "Quay" in row.text).select_one(".app-shares__number").text
    assert f">{number}<".encode() in answer.content
