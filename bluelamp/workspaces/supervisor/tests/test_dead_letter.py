"""One text message that could not be used is explained, read again, or left."""

import pytest

from bluelamp.foundation.ledger.models import Look
from bluelamp.texts.models import Replay
from bluelamp.texts.rules import WhyDead
from bluelamp.workspaces.supervisor.tests.office import an_office, words
from bluelamp.workspaces.supervisor.tests.test_dead_letters import a_dead_letter

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("why", list(WhyDead))
def test_each_is_explained_with_what_was_sent(why: WhyDead) -> None:
    office = an_office()
    letter = a_dead_letter(why)
    page = office.see(f"/desk/texts-not-kept/{letter.pk}/")
    assert '{"Body": ["<b>Help</b>"]}' in words(page)
    assert "read" in words(page.select("main p")[0]).lower()
    assert Look.objects.latest("at").record_id == letter.pk


def test_it_is_read_again_and_says_so_while_it_still_stands_there() -> None:
    office = an_office()
    address = f"/desk/texts-not-kept/{a_dead_letter().pk}/"
    assert "It is read again in a moment." in words(office.send(address, then="read"))
    assert Replay.objects.get().ended_at is None
    assert "It was to be read again at" in words(office.see(address))


def test_one_that_is_left_stands_there_no_more() -> None:
    office = an_office()
    address = f"/desk/texts-not-kept/{a_dead_letter().pk}/"
    page = words(office.send(address, then="leave"))
    assert "It is left as it is" in page
    assert "There is none." in page
    assert office.client.get(address).status_code == 404
