"""What a supervisor reads of what each figure is."""

import pytest

from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_each_figure_says_what_it_is_a_share_of() -> None:
    page = an_office().see("/desk/confidence/definitions/")
    assert "The share is of all answers to these questions." in words(page.select_one("#bad + p"))
    assert "that were due in these quarters" in words(page.select_one("#promises + p"))
