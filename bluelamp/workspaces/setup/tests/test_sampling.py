"""Where an administrator says of how many contacts the people are asked."""

import pytest

from bluelamp.surveys.queries import quarters_each, sampling_percent
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/surveys/"


def test_it_is_kept() -> None:
    desk = a_desk()
    assert "Nobody is asked yet." in words(desk.see(PAGE))
    assert "from now on" in words(desk.send(PAGE, percent="50", quarters="2"))
    assert (sampling_percent(), quarters_each()) == (50, 2)


@pytest.mark.parametrize("percent", ["", "101", "-1", "half", "1²"])
def test_where_it_is_no_percentage_nothing_is_kept(percent: str) -> None:
    assert len(problems(a_desk().send(PAGE, percent=percent, quarters="1"))) == 1
    assert sampling_percent() == 0


def test_where_quarters_are_none_that_can_be_chosen_nothing_is_kept() -> None:
    assert len(problems(a_desk().send(PAGE, percent="50", quarters="3"))) == 1
    assert sampling_percent() == 0
