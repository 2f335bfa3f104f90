"""A supervisor takes in a survey from elsewhere, or is told what is wrong with its file and where."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.pulse.models import Wave
from bluelamp.pulse.tests.scenarios import MARGINS
from bluelamp.pulse.tests.test_reading import SURVEY
from bluelamp.workspaces.supervisor.tests.office import an_office, day, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/pulse/import/"


def typed(survey: str = SURVEY, **more: Any) -> dict[str, Any]:
    """Return a form that is filled in."""
    days = day("begins", "2026-01-01") | day("ends", "2026-03-31")
    tables = {
        "answers": SimpleUploadedFile("phone.csv", survey.encode()),
        "margins": MARGINS,
    }
    return days | tables | {"name": "By phone", "outcomes": "trusts", "respondent": "who"} | more


def test_its_figures_are_shown_as_ours_are() -> None:
    page = an_office().send(PAGE, **typed())
    said = words(page.find("main"))
    assert "Its figures are taken in. The file was not kept." in said
    assert "Design effect" in said
    assert "trusts" in said
    assert "Quay" in said
    assert Wave.objects.get().bank is None


def test_what_is_wrong_is_said_with_line_and_column_and_nothing_is_kept() -> None:
    office = an_office()
    wrong = problems(office.send(PAGE, **typed(SURVEY + "3,Quay,16-24,male,1\n")))
    assert wrong == ["phone.csv, line 122: who '3' answered before. Keep one."]
    assert problems(office.send(PAGE, **typed(outcomes="likes")))[0].startswith("phone.csv has no column likes.")
    few = problems(office.send(PAGE, **typed("".join(SURVEY.splitlines(keepends=True)[:3]))))
    assert few == ["phone.csv: There are 2 answers, too few to say anything: 30 are needed."]
    assert problems(office.send(PAGE, **typed(outcomes=" ,"))) == ["Enter the name of at least one column."]
    assert not Wave.objects.exists()
