"""What a supervisor sees of how many contacts were bad."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.tests.test_figures import answered
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/"


def test_the_first_figure_is_the_share_of_bad_contacts_with_its_interval_and_its_answers(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    clock.move_to("2026-08-10T10:00:00Z")
    sign_in(office.client, office.supervisor)
    main = office.see(PAGE).find("main")
    assert "25 % were bad contacts Between 16 and 38 %, nine times out of ten . 10 of 40 answers." in words(main)
    assert office.supervisor.name not in words(main)


def test_every_figure_leads_to_its_definition(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    page = office.see(f"{PAGE}?quarter=2026-1")
    links = {link["href"][1:] for link in page.select("main a[href^='#']")}
    assert {"closed", "drawn", "invited", "answered"} <= links
    assert all(page.find(id=name) for name in links)


def test_where_there_are_too_few_no_share_stands() -> None:
    main = words(an_office().see(PAGE).find("main"))
    assert "There are too few answers to show any share." in main
    assert "Nobody is asked how it went now." in main
