"""A supervisor makes a survey, or is told what is wrong with it and where."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.pulse.models import Address, Wave
from bluelamp.pulse.tests.scenarios import MARGINS, addresses
from bluelamp.workspaces.supervisor.tests.office import an_office, day, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/pulse/new/"


def typed(frame: str = addresses(3), **more: Any) -> dict[str, Any]:
    """Return a form that is filled in."""
    days = day("begins", "2026-06-01") | day("ends", "2026-06-30")
    tables = {
        "addresses": SimpleUploadedFile("homes.csv", frame.encode()),
        "margins": MARGINS,
    }
    return days | tables | {"name": "Summer 2026", "wanted": "100", "in_welsh": "yes"} | more


def test_it_is_made_and_nobody_is_written_to() -> None:
    page = an_office().send(PAGE, **typed())
    assert "Nobody is written to yet" in words(page.find("main"))
    wave = Wave.objects.get()
    assert (wave.name, wave.wanted, wave.in_welsh, f"{wave.ends}") == ("Summer 2026", 100, True, "2026-06-30")
    assert Address.objects.filter(draw=None).count() == 6


def test_what_is_wrong_is_said_with_file_line_and_column() -> None:
    office = an_office()
    wrong = problems(office.send(PAGE, **typed("address,area\n1 Lane,Hill\n", name="", wanted="none")))
    assert "Enter a name for this survey." in wrong
    assert "Enter how many answers are wanted in each area, from 1 to 10,000." in wrong
    assert "homes.csv, line 2: area is 'Hill', and nobody lives there by Table of people." in wrong
    wrong = problems(office.send(PAGE, **day("begins", "2026-06-30"), **day("ends", "2026-06-01")))
    assert "It ends before it begins. Enter a later day." in wrong
    assert "Choose a CSV file." in wrong
    assert "Paste the table of how many people live there." in wrong
    assert not Wave.objects.exists()
