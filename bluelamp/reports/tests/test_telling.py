"""What a report tells those who say where contacts go."""

import pytest

from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.tests.routing import DESK, HARBOUR, a_rule
from bluelamp.foundation.ledger.models import Entry
from bluelamp.reports.telling import told_as, told_in, what_can_be_chosen
from bluelamp.reports.tests.scenarios import BURGLARY, CRIME, a_burglary_reported, a_report_about_police
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of


def test_it_tells_what_was_chosen_where_it_was_and_what_was_written() -> None:
    told = told_in(CRIME, BURGLARY)
    assert {"crime", "crime:kind:burglary", "crime:way_in:door", "crime:evidence:cameras"} <= told.chosen
    assert told.place == "12 Lantern Street"
    assert Asks(words="red bicycle").fits(told)


def test_a_place_that_was_chosen_is_told_by_its_name_and_without_what_its_parts_are_called() -> None:
    chosen = {"words": "the library", "found": "Library, Mill Lane", "point": "51.76500,-1.12300"}
    assert told_in(CRIME, BURGLARY | {"where": chosen}).place == "the library\nLibrary, Mill Lane"


def test_it_tells_nothing_of_who_someone_is_or_how_they_are_reached() -> None:
    told = told_in(CRIME, BURGLARY)
    assert not any(code.split(":")[1:2] in (["emergency"], ["email_safe"]) for code in told.chosen)
    for word in ("Sam", "Okafor", "sam@example.com", "lighthouse"):
        assert word not in told.words


@pytest.mark.django_db
def test_all_that_can_be_chosen_has_words() -> None:
    words = what_can_be_chosen()
    assert words["crime"] == "Report a crime"
    assert words["crime:kind:burglary"] == "What kind of crime was it? Someone broke in"
    assert all(Asks(chosen=code).fits(told_as(code, "", "")) for code in words)


@pytest.mark.django_db
def test_a_report_goes_where_the_first_rule_that_fits_says_and_the_ledger_says_so() -> None:
    teams = a_force_with_teams()
    a_member_of(teams[HARBOUR])
    rule = a_rule("Lantern Street", HARBOUR, place="lantern street")
    here, elsewhere = a_burglary_reported().contact, a_burglary_reported(where="Kiln Hill").contact
    assert (here.team_id, here.rule_id) == (HARBOUR, rule.pk)
    assert (elsewhere.team_id, elsewhere.rule_id) == (DESK, None)
    assert Entry.objects.get(name="contacts.ContactRecorded", record_id=here.pk).facts["rule_id"] == str(rule.pk)


@pytest.mark.django_db
def test_no_rule_takes_a_report_about_the_police_away_from_standards() -> None:
    teams = a_force_with_teams()
    a_member_of(teams[HARBOUR])
    a_rule("All", HARBOUR)
    contact = a_report_about_police().contact
    assert (contact.team_id, contact.sealed, contact.rule_id) == ("professional-standards", True, None)
