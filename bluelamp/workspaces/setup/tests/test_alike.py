"""An administrator has weights learnt, sees each version beside the first weights, and says which is used."""

import pytest

from bluelamp.people.models import LearntWeights
from bluelamp.people.tests.learning import learnt
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/alike/"


def test_it_is_asked_for_and_shown_how_far_it_has_come() -> None:
    admin = a_desk()
    assert "The weights that come with the program are in use." in words(admin.see(PAGE))
    admin.client.post(PAGE)
    admin.client.post(PAGE)
    assert LearntWeights.objects.count() == 1
    assert "Version 1 Waits to begin" in words(admin.see(PAGE))


def test_a_version_is_shown_used_and_put_aside() -> None:
    admin = a_desk()
    learnt(admin.member)
    page = words(admin.see(PAGE))
    assert "From 1200 people." in page
    assert "Surname the same" in page
    admin.client.post(f"{PAGE}1/", {"use": "yes"})
    admin.client.post(f"{PAGE}1/", {"use": "yes"})
    assert "Version 1 In use" in words(admin.see(PAGE))
    admin.client.post(f"{PAGE}1/", {"use": "no"})
    assert "In use" not in words(admin.see(PAGE))
    assert admin.client.post(f"{PAGE}2/").status_code == 404
