"""The address where a canary comes in by the web: it takes those, and nothing else."""

import pytest
from django.test import Client

from bluelamp.canary.models import Canary
from bluelamp.canary.rules import Door
from bluelamp.canary.tests.scenarios import goes_out

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("typed", [{}, {"mark": ""}, {"mark": "a" * 42}, {"mark": "a" * 100_000}])
def test_what_is_none_finds_nothing_here(client: Client, typed: dict[str, str]) -> None:
    assert client.post("/canary/", typed).status_code == 404
    assert client.get("/canary/").status_code == 405


def test_one_of_another_door_is_none_and_ours_is_written_down() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/canary/", {"mark": goes_out(Door.EMAIL)}).status_code == 404
    assert client.post("/canary/", {"mark": goes_out(Door.WEB)}).status_code == 204
    assert Canary.objects.get(door=Door.WEB).came_at
