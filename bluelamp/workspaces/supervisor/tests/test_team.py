"""What a supervisor sees of their team now."""

from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localtime
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import assign, reply
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.routing import a_rule
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.queries import actor_for, overflows
from bluelamp.staff.rules import WhyOffered
from bluelamp.staff.tests.routing import is_offered
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import a_shift, an_absence
from bluelamp.workspaces.supervisor.tests.office import Office, an_office, words

pytestmark = pytest.mark.django_db
TEAM = "/desk/team/"


def late(office: Office, clock: Traveller, *, danger: bool = False) -> Contact:
    """Let a contact be late by half an hour."""
    contact = someone_came(answer_within=timedelta(hours=1), danger=danger)
    clock.shift(timedelta(minutes=90))
    return contact


def figures(page: BeautifulSoup) -> dict[str, str]:
    return {words(each.find("dt")): words(each.find("dd")) for each in page.select(".app-figure")}


def rows(page: BeautifulSoup, part: str) -> list[str]:
    return [words(row) for row in page.select(f"section[aria-labelledby={part}] tbody tr")]


def test_it_says_what_is_late_by_whom_since_when_and_why(clock: Traveller) -> None:
    office = an_office()
    contact = late(office, clock)
    soon = someone_came(answer_within=timedelta(hours=1))
    someone_came(answer_within=timedelta(hours=30))
    assign(by=actor_for(office.member), contact=soon, to=office.member)
    an_absence(office.member, -1, 30)
    page = office.see(TEAM)
    first, second = rows(page, "late")
    assert first.startswith(contact.reference)
    assert "30 minutes late Nobody since 1 hour ago" in first
    assert first.endswith(("Nobody has it", "It came in overnight, and nobody has it"))
    assert second.startswith(soon.reference)
    assert "Who has it is absent until" in second
    told = figures(page)
    assert (told["late"], told["late within 2 hours"], told["waiting"], told["that nobody has"]) == ("1", "1", "3", "2")


def test_the_list_of_people_says_who_is_here_and_how_much_they_have(clock: Traveller) -> None:
    office = an_office()
    a_shift(office.supervisor, -1, 7)
    danger = someone_came(danger=True)
    assign(by=actor_for(office.member), contact=danger, to=office.member)
    here, away = rows(office.see(TEAM), "people")
    assert here.startswith(f"{office.supervisor} Here 0")
    assert away.startswith(f"{office.member} Not here, and nobody knows until when 1 3 of 10")
    assert figures(office.see(TEAM))["here now"] == "1"
    off = office.see(TEAM).select(f"#to option[value='{office.member.pk}'][disabled]")
    assert len(off) == 1


def test_what_was_given_and_not_opened_says_when_it_goes_back() -> None:
    office = an_office()
    contact = someone_came()
    assign(by=actor_for(office.supervisor), contact=contact, to=office.member)
    (row,) = rows(office.see(TEAM), "unopened")
    assert row.startswith(contact.reference)
    assert f"{office.member} just now" in row


def test_who_is_away_with_something_due_is_listed_with_their_cover(clock: Traveller) -> None:
    office = an_office()
    contact = someone_came(answer_within=timedelta(hours=4))
    assign(by=actor_for(office.member), contact=contact, to=office.member)
    assert office.see(TEAM).select(".app-covers") == []
    an_absence(office.member, -1, 8, office.supervisor)
    (row,) = office.see(TEAM).select(".app-covers form")
    assert f"{office.member} is away until" in words(row)
    assert "has 1 contact due before then." in words(row)
    assert f"Give it to {office.supervisor}, who covers" in words(row)


def test_an_empty_team_says_so_and_another_team_can_be_chosen() -> None:
    office = an_office()
    assert "Nothing is late, and nothing will be within 2 hours." in words(office.see(TEAM).find("main"))
    page = office.see(f"{TEAM}?team=harbour-neighbourhood")
    assert words(page.find("h1")) == "Harbour neighbourhood"
    assert "Nobody is in this team yet." in words(page.find("main"))


def test_a_longer_list_asks_the_database_no_more_often(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    office = an_office()
    for _ in range(6):
        contact = someone_came(answer_within=timedelta(minutes=30))
        assign(by=actor_for(office.supervisor), contact=contact, to=a_member_of(office.teams["digital-desk"]))
    with django_assert_max_num_queries(41):
        office.client.get(TEAM)


def test_whose_contacts_are_listed_is_written_down(clock: Traveller) -> None:
    office = an_office()
    contact = late(office, clock)
    office.see(TEAM)
    looks = Look.objects.filter(actor_id=office.supervisor.pk)
    assert any(str(contact.pk) in look.list_ids for look in looks)


def test_it_says_by_which_rule_what_is_late_went_where() -> None:
    office = an_office()
    rule = a_rule("Hate crime", "digital-desk")
    someone_came(answer_within=timedelta(hours=1), rule_id=rule.pk)
    (row,) = rows(office.see(TEAM), "late")
    assert "Went to Digital desk by rule 1: Hate crime" in row


def test_it_says_to_whom_what_waits_is_offered_since_when_and_why() -> None:
    office = an_office()
    assert warned(office) == []
    a_shift(office.member, 6, 9)
    assert warned(office) == [
        "Nobody of Digital desk is working. What waits stays in the queue until someone is.",
    ]
    is_offered("digital-desk", "harbour-neighbourhood")
    (since,) = [each.since for each in overflows()]
    offered, either = warned(office)
    assert offered == (
        f"What waits for Digital desk is offered to Harbour neighbourhood too since {localtime(since):%H:%M}: "
        "nobody of Digital desk is working."
    )
    assert either == "Nobody of Harbour neighbourhood is working either. What waits stays in the queue."
    a_member_of(office.teams["harbour-neighbourhood"])
    assert warned(office) == [offered]
    assert warned(office, "?team=harbour-neighbourhood") == [offered]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "the oldest that nobody has waits longer than 1 minute."),
        (30, "the oldest that nobody has waits longer than 30 minutes."),
    ],
)
def test_it_says_that_the_oldest_waits_too_long(minutes: int, said: str) -> None:
    office = an_office()
    is_offered("digital-desk", "harbour-neighbourhood", WhyOffered.TOO_LONG, minutes)
    (told,) = warned(office)
    assert told.endswith(said)


def warned(office: Office, asked: str = "") -> list[str]:
    """Return what a supervisor is told of who can take what waits."""
    return [words(each) for each in office.see(f"{TEAM}{asked}").select(".app-warned")]


def test_how_often_a_team_asks_again_is_shown_by_channel() -> None:
    office = an_office()
    for again in (0, 2, 0, 0):
        contact = someone_came()
        by = actor_for(office.supervisor)
        reply(by=by, contact=contact, words="Thank you.", message_id=uuid4(), asked_again=again)
    page = office.see(TEAM)
    assert rows(page, "repeats") == ["Web report 4 1 25.0"]
    assert office.see(f"{TEAM}?team=harbour-neighbourhood").select("section[aria-labelledby=repeats]") == []
