"""Where a message is tried on the phrases of danger."""

import pytest

from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/danger/"


def test_it_says_which_words_by_which_line_and_keeps_nothing() -> None:
    desk = a_desk()
    assert "As Bluelamp comes." in words(desk.see(PAGE))
    page = desk.send(PAGE, tried="He has a knife.")
    assert "It tells of danger." in words(page)
    assert "has a knife" in [words(mark) for mark in page.select("mark")]
    assert "No phrase of danger was found in it." in words(desk.send(PAGE, tried="I lost my bag."))
