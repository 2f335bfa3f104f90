"""What happens when staff take a saved view away."""

import pytest

from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def test_where_a_view_is_open_a_button_takes_it_away() -> None:
    desk = a_desk()
    desk.client.post("/desk/views/", {"name": "Late", "query": "late=1"})
    form = desk.see("/desk/?late=1").select_one("form[action$='/drop/']")
    assert form is not None
    assert desk.of("digital-desk").client.post(str(form["action"])).status_code == 404
    desk.client.post(str(form["action"]))
    page = desk.see("/desk/")
    assert "The view is gone." in words(page)
    assert page.select(".app-chip--view") == []
