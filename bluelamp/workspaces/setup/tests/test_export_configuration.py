"""An administrator takes the configuration away."""

import json

import pytest

from bluelamp.workspaces.setup.tests.office import a_desk

pytestmark = pytest.mark.django_db
EXPORT = "/desk/setup/configuration/export/"


def test_it_is_a_file_to_be_saved() -> None:
    answer = a_desk().client.post(EXPORT)
    assert json.loads(answer.content)["force"]["name"] == "Harrowmere Police"
    assert answer["Content-Disposition"].startswith('attachment; filename="configuration-')


def test_looking_takes_nothing_away() -> None:
    assert a_desk().client.get(EXPORT)["Location"] == "/desk/setup/configuration/"
