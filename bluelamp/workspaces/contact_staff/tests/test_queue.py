"""What staff see and can do in the queue."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from time_machine import Traveller

from bluelamp.contacts.actions import assign, grade
from bluelamp.contacts.tests.scenarios import answered, closed
from bluelamp.foundation.design.parts import FORM_TOKEN
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.live.presence import be_present
from bluelamp.foundation.remembering import forget
from bluelamp.reports.tests.scenarios import (
    a_burglary_reported,
    a_danger_reported,
    a_report_about_police,
    an_anonymous_report,
)
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.watch.models import Alarm
from bluelamp.watch.tests.scenarios import end_opened_alarms
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, words
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db


def listed(desk: Desk, show: str = "") -> list[str]:
    """Return the names in the queue, from the top."""
    return [words(link) for link in desk.see(f"/desk/?show={show}").select("[data-row]")]


def test_nobody_sees_the_queue_who_is_not_signed_in(client: Client) -> None:
    assert client.get("/desk/")["Location"] == "/desk/sign-in/"


def test_nobody_sees_the_queue_without_a_second_factor() -> None:
    desk = a_desk()
    newcomer = a_member_of(desk.teams["digital-desk"], second_factor=False)
    assert sign_in(Client(), newcomer).get("/desk/")["Location"] == "/desk/second-factor/"


def test_a_page_that_is_kept_has_the_token_of_whoever_asks_again(clock: Traveller) -> None:
    account = a_desk().account
    pages = []
    for _ in range(2):
        browser = sign_in(Client(enforce_csrf_checks=True), account)
        pages.append(BeautifulSoup(browser.get("/desk/").content, "html.parser"))
        token = pages[-1].select_one('form[action="/desk/next/"] [name=csrfmiddlewaretoken]')
        assert token is not None
        assert browser.post("/desk/next/", {"csrfmiddlewaretoken": token["value"]})["Location"] == "/desk/"
        assert browser.post("/desk/next/", {"csrfmiddlewaretoken": FORM_TOKEN}).status_code == 403
    assert FORM_TOKEN not in str(pages)


def test_a_kept_page_tells_within_two_seconds_what_a_colleague_does(clock: Traveller) -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    colleague = a_member_of(desk.teams["digital-desk"])
    assert f"{colleague.name} is" not in words(desk.see("/desk/"))
    for is_writing, does in ((False, "is looking"), (True, "is writing")):
        be_present(colleague.pk, contact.pk, is_writing=is_writing)
        clock.shift(timedelta(seconds=2))
        assert f"{colleague.name} {does}" in words(desk.see("/desk/"))


def test_what_is_said_once_is_in_no_page_that_is_kept(clock: Traveller) -> None:
    desk = a_desk()
    pages = [desk.see("/desk/"), desk.see("/desk/")]
    desk.client.post("/desk/next/")
    pages += [desk.see("/desk/"), desk.see("/desk/"), desk.of("digital-desk").see("/desk/")]
    assert [len(page.select("p[role=status].govuk-inset-text")) for page in pages] == [0, 0, 1, 0, 0]
    assert [desk.account.name in words(page.select_one(".app-account")) for page in pages][-2:] == [True, False]


def test_for_an_administrator_there_is_no_queue() -> None:
    desk = a_desk()
    administrator = sign_in(Client(), a_member_of(None, Role.ADMINISTRATOR))
    assert administrator.get("/desk/").status_code == 404
    assert desk.client.get("/desk/").status_code == 200


def test_another_team_sees_nothing_of_ours() -> None:
    desk = a_desk()
    a_burglary_reported()
    assert listed(desk) == ["Sam Okafor"]
    assert listed(desk.of("harbour-neighbourhood")) == []


def test_a_sealed_contact_is_seen_by_the_standards_team_only() -> None:
    desk = a_desk()
    a_report_about_police()
    assert listed(desk) == []
    assert listed(desk.of("digital-desk", Role.SUPERVISOR)) == []
    assert listed(desk.of("professional-standards", Role.STANDARDS_STAFF)) == ["Sam Okafor"]


def test_danger_comes_first_then_the_grade_then_what_is_due_soonest(clock: Traveller) -> None:
    desk = a_desk()
    a_burglary_reported(name="Early")
    clock.shift(timedelta(hours=1))
    a_burglary_reported(name="Late")
    graded = a_burglary_reported(name="Graded").contact
    grade(by=actor_for(desk.account), contact=graded, grade=2, danger=False)
    routine = a_burglary_reported(name="Routine").contact
    grade(by=actor_for(desk.account), contact=routine, grade=3, danger=False)
    a_danger_reported(name="In danger")
    assert listed(desk) == ["In danger", "Graded", "Early", "Late", "Routine"]


def test_a_row_says_in_words_what_is_urgent_what_it_is_about_and_what_is_due(clock: Traveller) -> None:
    desk = a_desk()
    a_danger_reported(name="")
    clock.shift(timedelta(hours=3))
    row = words(desk.come_back().see("/desk/").select("tbody tr")[0])
    for said in ("Name not given", "Danger", "not graded", "Someone broke in", "3 hours ago", "Nobody yet"):
        assert said in row


def test_a_promise_that_is_late_says_by_how_much(clock: Traveller) -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    assert contact.due_at is not None
    clock.move_to(contact.due_at + timedelta(hours=2, minutes=5))
    assert "2 hours late" in words(desk.come_back().see("/desk/"))


def test_an_answered_contact_moves_on_and_a_closed_one_is_kept() -> None:
    desk = a_desk()
    answered(a_burglary_reported(name="Answered").contact, desk.account)
    closed(a_burglary_reported(name="Done").contact, desk.account)
    a_burglary_reported(name="Waits")
    assert listed(desk) == ["Waits"]
    assert listed(desk, "answered") == ["Answered"]
    assert listed(desk, "closed") == ["Done"]
    assert listed(desk, "no such part") == ["Waits"]


def test_an_empty_queue_says_so() -> None:
    assert "Nobody waits for an answer." in words(a_desk().see("/desk/"))


def test_what_is_new_is_read_out(clock: Traveller) -> None:
    desk = a_desk()
    a_burglary_reported()
    before = desk.see("/desk/").select_one("#queue")
    clock.shift(timedelta(minutes=1))
    an_anonymous_report()
    assert before is not None
    again = desk.see(str(before["hx-get"])).select_one("#queue")
    assert before["data-announce"] == ""
    assert again is not None
    assert again["data-announce"] == "1 new contact. 2 waiting."


@pytest.mark.parametrize("since", ["", "yesterday", "2026-13-99T00:00:00", "2026-05-12T09:00:00", "\0"])
def test_a_broken_address_still_shows_the_queue(since: str) -> None:
    desk = a_desk()
    a_burglary_reported()
    assert desk.client.get("/desk/", {"since": since}).status_code == 200


def test_the_look_at_the_list_is_written_down_once() -> None:
    desk = a_desk()
    contact = a_burglary_reported().contact
    desk.see("/desk/")
    desk.see("/desk/")
    assert [(look.actor_id, look.list_ids) for look in Look.objects.all()] == [(desk.account.pk, [str(contact.pk)])]


def test_words_people_typed_are_shown_as_words() -> None:
    desk = a_desk()
    a_burglary_reported(name=HOSTILE)
    page = desk.see("/desk/")
    assert page.select("img, script:not([src])") == []
    assert "alert(1)" in words(page)


def test_a_longer_queue_asks_the_database_no_more_often(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    desk = a_desk()
    for _ in range(12):
        a_burglary_reported()
    desk.see("/desk/")
    forget()
    with django_assert_max_num_queries(29):
        desk.see("/desk/")


def test_while_nothing_happens_only_who_asks_is_asked_about_again(
    clock: Traveller, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk = a_desk()
    a_burglary_reported()
    desk.see("/desk/")
    desk.see("/desk/")  # the first one wrote a look
    with django_assert_max_num_queries(4):
        desk.see("/desk/")


def test_what_is_new_to_a_colleague_stays_so_whatever_someone_else_has_opened(clock: Traveller) -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    colleague = desk.of("digital-desk")
    for each in (desk, colleague):
        assert "Since you looked: new" in words(each.see("/desk/").select("tbody tr")[0])
    desk.see_contact(contact)
    assert "Since you looked" not in words(desk.see("/desk/").select("tbody tr")[0])
    assert "Since you looked: new" in words(colleague.see("/desk/").select("tbody tr")[0])


def test_who_has_it_and_how_urgent_it_is_are_as_they_are_now(clock: Traveller) -> None:
    desk, contact = a_desk(), a_burglary_reported().contact
    desk.see("/desk/")
    by = actor_for(desk.account)
    assign(by=by, contact=contact, to=desk.account)
    grade(by=by, contact=contact, grade=2, danger=True)
    row = words(desk.see("/desk/").select("tbody tr")[0])
    for said in (str(desk.account), "Grade 2", "Danger"):
        assert said in row


def test_each_viewer_of_the_same_list_has_a_look_of_their_own(clock: Traveller) -> None:
    desk = a_desk()
    a_burglary_reported()
    colleague = desk.of("digital-desk")
    for each in (desk, colleague, desk):
        each.see("/desk/")
    assert {look.actor_id for look in Look.objects.all()} == {desk.account.pk, colleague.account.pk}
    assert Look.objects.count() == 2


def test_a_long_queue_has_pages_and_nobody_is_left_out_or_shown_twice() -> None:
    desk = a_desk()
    for number in range(51):
        a_burglary_reported(name=f"Person {number}")
    page = desk.see("/desk/")
    following = page.find("a", string="Next page")
    assert following is not None
    rest = desk.see(str(following["href"]))
    shown = [words(link) for each in (page, rest) for link in each.select("[data-row]")]
    assert sorted(shown) == sorted(f"Person {number}" for number in range(51))
    assert rest.find("a", string="Next page") is None
    assert rest.find("a", string="First page") is not None


def test_filters_stand_in_the_address_and_can_be_taken_away_one_by_one() -> None:
    desk = a_desk()
    a_danger_reported(name="In danger")
    a_burglary_reported(name="Calm")
    page = desk.see("/desk/?danger=1&grade=none")
    assert [words(link) for link in page.select("[data-row]")] == ["In danger"]
    assert [(words(chip)[:-2], chip["href"]) for chip in page.select(".app-chip")] == [
        ("Not graded take this filter away", "/desk/?danger=1"),
        ("Danger take this filter away", "/desk/?grade=none"),
    ]
    assert [tab["href"] for tab in page.select(".moj-sub-navigation a")] == [
        "/desk/?grade=none&danger=1",
        "/desk/?show=answered&grade=none&danger=1",
        "/desk/?show=closed&grade=none&danger=1",
    ]


def test_mine_is_what_i_have_and_late_is_what_should_have_been_done(clock: Traveller) -> None:
    desk = a_desk()
    mine = a_burglary_reported(name="Mine").contact
    a_burglary_reported(name="Nobody's")
    assign(by=actor_for(desk.account), contact=mine, to=desk.account)
    assert [words(link) for link in desk.see("/desk/?mine=1").select("[data-row]")] == ["Mine"]
    assert "Nothing here fits these filters." in words(desk.see("/desk/?late=1"))
    assert mine.due_at is not None
    clock.move_to(mine.due_at + timedelta(minutes=40))
    late = desk.come_back().see("/desk/?late=1&mine=1")
    assert [words(link) for link in late.select("[data-row]")] == ["Mine"]
    assert "40 minutes late" in words(late)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("grade=7", "grade"),
        ("team=harbour-neighbourhood", "team"),
        ("mine=Sam", "mine"),
        ("show=lost&late=x", "part of the queue, late"),
        ("after=50", "page"),
        ("after=0.9.999999999999999999.019a00000000700080000000000000001", "page"),
        ("service=%00", "service"),
    ],
)
def test_what_an_address_asks_for_in_vain_is_said_and_left_out(query: str, said: str) -> None:
    desk = a_desk()
    a_burglary_reported()
    page = desk.see(f"/desk/?{query}")
    assert f"it is left out: {said}." in words(page)
    assert len(page.select("[data-row]")) == 1


def test_the_parts_of_the_queue_say_how_many_are_in_them_and_a_thousand_is_many(monkeypatch: Any) -> None:
    desk = a_desk()
    for _ in range(3):
        a_burglary_reported()
    closed(a_burglary_reported().contact, desk.account)
    assert tabs_of(desk) == ["Waiting (3)", "Answered (0)", "Closed (1)"]
    forget()
    monkeypatch.setattr("bluelamp.contacts.queue.MOST_COUNTED", 3)
    monkeypatch.setattr("bluelamp.workspaces.contact_staff.queue_filter.MOST_COUNTED", 3)
    assert tabs_of(desk) == ["Waiting (2+)", "Answered (0)", "Closed (1)"]


def tabs_of(desk: Desk) -> list[str]:
    """Return what the parts of the queue are called."""
    return [words(tab) for tab in desk.see("/desk/").select(".moj-sub-navigation a")]


def test_a_notice_says_that_something_is_new_or_that_there_is_danger_and_nothing_about_anyone(
    clock: Traveller,
) -> None:
    desk = a_desk()

    def alert() -> str:
        return str(desk.see("/desk/?since=2026-05-12T09:00:00%2B00:00").select("#queue")[0]["data-alert"])

    a_burglary_reported()
    assert alert() == ""
    clock.shift(timedelta(minutes=2))
    a_burglary_reported()
    assert alert() == "Something new is waiting."
    a_danger_reported()
    assert alert() == "Someone may be in danger."


def test_what_tells_of_danger_shows_its_phrase_and_stands_above_until_someone_opens_it() -> None:
    desk = a_desk()
    a_burglary_reported(what_happened="He has a knife and he is outside my door.")
    read_ledger()
    Alarm.objects.update(rung=1)
    page = desk.see("/desk/")
    alarms = page.select_one("[aria-labelledby=alarms]")
    assert alarms is not None
    assert "nobody has opened it" in words(alarms)
    assert words(page.select_one("mark")) == "he has a knife"
    link = alarms.select_one("a")
    assert link is not None
    opened = desk.see(str(link["href"]))
    assert "he is outside my door" in words(opened.select_one("#watched"))
    end_opened_alarms()
    forget()
    assert desk.see("/desk/").select_one("[aria-labelledby=alarms]") is None
