"""A supervisor brings the boundaries of areas, or is told what is wrong with their file."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bluelamp.pulse.models import Map
from bluelamp.workspaces.supervisor.tests.office import an_office, problems, words
from bluelamp.workspaces.supervisor.tests.test_import_wave import PAGE as IMPORT
from bluelamp.workspaces.supervisor.tests.test_import_wave import typed

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/pulse/map/"


def boundaries(name: str = "Quay") -> SimpleUploadedFile:
    """Return a file that says where one area lies."""
    ring = [[0, 50], [1, 50], [1, 51], [0, 50]]
    area = {"type": "Feature", "properties": {"ward": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return SimpleUploadedFile("wards.geojson", json.dumps({"type": "FeatureCollection", "features": [area]}).encode())


def with_a_survey() -> Any:
    """Return an office in which a survey with the areas Quay and Moor was taken in."""
    office = an_office()
    office.send(IMPORT, **typed())
    return office


def test_it_is_said_how_many_areas_it_shows() -> None:
    office = with_a_survey()
    assert "The map shows 1 area." in words(office.send(PAGE, boundaries=boundaries()).find("main"))


def test_a_map_of_none_of_the_areas_is_not_shown() -> None:
    office = with_a_survey()
    (said,) = problems(office.send(PAGE, boundaries=boundaries("Hill")))
    assert said.startswith("wards.geojson names none of the areas, such as 'Moor'. Its properties are: ward. ")
    assert not Map.objects.exists()


def test_what_is_missing_is_said() -> None:
    office = an_office()
    assert problems(office.send(PAGE, boundaries=boundaries())) == [
        "No survey has areas yet. Make one first, or take one in."
    ]
    office.send(IMPORT, **typed())
    assert problems(office.send(PAGE)) == ["Choose a file of boundaries."]
    large = SimpleUploadedFile("wards.geojson", b" " * (10 * 1024 * 1024 + 1))
    assert problems(office.send(PAGE, boundaries=large)) == [
        "The file is larger than 10 MB. Take a generalised version of it."
    ]
