"""What happens when a supervisor says what someone can do."""

import pytest

from bluelamp.staff.queries import skills_of
from bluelamp.staff.tests.routing import a_skill
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db


def test_what_was_ticked_is_kept_and_shown_beside_the_name() -> None:
    office = an_office()
    assert "Skills" not in words(office.see("/desk/team/").find("main"))
    a_skill("Welsh"), a_skill("Polish")
    address = f"/desk/team/{office.member.pk}/skills/"
    page = office.send(address, skills=["welsh", "no-such-skill"])
    assert f"What {office.member} can do is kept." in words(page.find("main"))
    assert f"{office.member} Welsh Here" in words(page.find("main"))
    ticked = [box["value"] for box in office.see(address).select("input[checked]")]
    assert ticked == ["welsh"]
    office.send(address)
    assert skills_of([office.member.pk]) == {}
