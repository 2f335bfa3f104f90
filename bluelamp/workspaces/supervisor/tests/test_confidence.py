"""What a supervisor sees of how contacts went."""

import pytest
from time_machine import Traveller

from bluelamp.contacts.rules import Channel
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.tasks import publish_what_is_complete
from bluelamp.surveys.tests.test_publish_figures import answered
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/"


def a_later_day(office: Office, clock: Traveller, *, at: str) -> None:
    """Let what is complete be published on another day, on which the supervisor comes in again."""
    clock.move_to(at)
    publish_what_is_complete()
    sign_in(office.client, office.supervisor)


def test_the_first_figure_is_the_share_of_bad_contacts_with_its_interval_and_its_answers(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    a_later_day(office, clock, at="2026-08-10T10:00:00Z")
    page = office.see(PAGE)
    main = page.find("main")
    assert "25 % were bad contacts Between 16 and 38 %, nine times out of ten . 10 of 40 answers." in words(main)
    assert "Nothing was published before, so there is nothing to compare with." in words(main)
    assert office.supervisor.name not in words(main)
    row = "#by-place + table tbody tr"
    assert "25 % 16 to 38" in words(page.select_one(row))
    assert page.select_one(f"{row} svg rect[x='16'][width='22']")


def test_a_change_is_named_where_it_can_be_seen_with_how_large_it_must_be(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=40)
    clock.move_to("2026-07-10T10:00:00Z")
    answered(Channel.WEB_REPORT, bad=30, good=20)
    a_later_day(office, clock, at="2026-11-10T10:00:00Z")
    main = words(office.see(PAGE).find("main"))
    assert "All contacts: Up from 20 to 60 %. A change of 24 points would be seen four times out of five." in main
    assert "Nothing was published before" in words(office.see(f"{PAGE}?from=2026-04-01").find("main"))


def test_every_figure_leads_to_its_definition(clock: Traveller) -> None:
    office = an_office()
    answered(Channel.WEB_REPORT, bad=10, good=30)
    a_later_day(office, clock, at="2026-08-10T10:00:00Z")
    page = office.see(PAGE)
    definitions = office.see(f"{PAGE}definitions/")
    links = {str(link["href"]).partition("#")[2] for link in page.select("main a[href*='#']")}
    assert {"bad", "interval", "answers", "change", "place", "promises", "first_answers", "closed", "answered"} <= links
    assert all(definitions.find(id=name) for name in links)


def test_where_there_are_too_few_no_share_stands(clock: Traveller) -> None:
    office = an_office()
    main = words(office.see(PAGE).find("main"))
    assert "Nothing is published yet." in main
    assert "Nobody is asked how it went now." in main
    answered(Channel.WEB_REPORT, bad=3, good=30)
    a_later_day(office, clock, at="2026-08-10T10:00:00Z")
    main = words(office.see(PAGE).find("main"))
    assert "Too few people answered to show any share." in main
    assert "%" not in main
