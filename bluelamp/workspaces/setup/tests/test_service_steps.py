"""What is done about a version of a service by one press, and how few it takes to make a form from scratch."""

from dataclasses import dataclass, field

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from bluelamp.foundation.clock import now, today
from bluelamp.foundation.remembering import forget
from bluelamp.reports.definition import When
from bluelamp.reports.services import services
from bluelamp.reports.tests.forms import a_definition, a_page, a_question
from bluelamp.reports.tests.publishing import as_it_is, begun
from bluelamp.reports.versions import State, versions_of
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, words

pytestmark = pytest.mark.django_db
CAT = "/desk/setup/services/lost-cat/1/"
GOAL = 25


@dataclass
class Hands:
    """Someone's hands in a browser: every link that is pressed and every form that is sent is an action."""

    client: Client
    page: BeautifulSoup = field(default_factory=BeautifulSoup)
    actions: int = 0

    def follow(self, link: str) -> None:
        """Press a link that the page has."""
        found = next(a for a in self.page.select("a[href]") if words(a) == link)
        self._seen(self.client.get(str(found["href"])))

    def send(self, button: str, **typed: object) -> None:
        """Type, and press a button that the page has: what its form carries goes with it."""
        pressed = next(one for one in self.page.select("form button") if words(one) == button)
        form = pressed.find_parent("form")
        assert form is not None
        known = {str(one["name"]) for one in form.select("[name]")}
        assert set(typed) <= known, set(typed) - known
        carried = {str(one["name"]): one["value"] for one in form.select("input[type=hidden], input[type=text][value]")}
        carried |= {str(pressed["name"]): pressed["value"]} if pressed.get("name") else {}
        self._seen(self.client.post(str(form["action"]), {**carried, **typed}, follow=True))

    def _seen(self, response: object) -> None:
        self.page = BeautifulSoup(response.content, "html.parser")  # type: ignore[attr-defined]
        self.actions += 1


def test_a_service_of_twelve_questions_with_two_branches_is_made_in_few_actions() -> None:
    desk = a_desk()
    hands = Hands(desk.client, desk.see("/desk/setup/accounts/"))
    hands.follow("Services")
    hands.follow("Make a service")
    hands.send(
        "Make it and add its first page",
        label="Report a lost dog",
        about="About 5 minutes.",
        team="digital-desk",
        hours="48",
        ways=["safe_contact"],
    )
    another = "Keep it and add another"
    hands.send(
        another,
        title="What happened?",
        questions="one of: What happened to the dog? * = It ran away / Someone took it | from home or the street\n"
        "words: What happened? *",
    )
    hands.send(
        another,
        title="The dog",
        questions="line: What is it called?\nwords: What does it look like? *\ntick: Is it chipped? = It has a chip",
    )
    hands.send(
        another,
        title="When it ran",
        only=["what_happened_to_the_dog:it_ran_away"],
        questions="date: When did it run away? *\nplace: Where was that?\nany of: Who saw it? = I did / A neighbour",
    )
    hands.send(
        another,
        title="Who took it",
        only=["what_happened_to_the_dog:someone_took_it"],
        questions="person: Who took it?\nvehicle: Did they have a vehicle?\nmoney: What is the dog worth?",
    )
    hands.send("Keep the page", title="Anything else", questions="list: What went with it? = What is it?")
    assert words(hands.page.select_one("#waits")) == "Waits for approval"
    approver = Hands(sign_in(Client(), a_member_of(None, Role.SUPERVISOR)))
    approver.page = BeautifulSoup(approver.client.get("/desk/setup/services/").content, "html.parser")
    approver.follow("Report a lost dog")
    approver.send("Approve this version")
    hands.follow("Back to the services")
    hands.follow("Report a lost dog")
    hands.send("Publish it", day=f"{now():%Y-%m-%d}")
    forget()
    made = services()["report-a-lost-dog"].definition
    assert sum(len(page.questions) for page in made.pages) == 12
    assert [page.only for page in made.pages if page.only] == [
        When(question="what_happened_to_the_dog", answered=("it_ran_away",)),
        When(question="what_happened_to_the_dog", answered=("someone_took_it",)),
    ]
    actions = hands.actions + approver.actions
    print(f"A service of 12 questions with two branches: {actions} actions")
    assert actions <= GOAL


def test_a_version_begins_from_what_comes_with_bluelamp() -> None:
    desk = a_desk()
    page = desk.send("/desk/setup/services/drugs/1/begin/")
    assert "This is a new version." in words(page)
    assert as_it_is("drugs", 2).definition == as_it_is("drugs", 1).definition


def test_a_page_is_asked_earlier_and_a_question_not_at_all() -> None:
    desk = a_desk()
    begun(desk.office.by, a_definition(a_page("first", a_question("colour")), a_page("next", a_question("size"))))
    desk.send(f"{CAT}arrange/", seen="1", what="page", code="next", do="earlier")
    assert [page.code for page in as_it_is("lost-cat", 1).definition.pages] == ["next", "first"]
    desk.send(f"{CAT}arrange/", seen="2", what="question", code="size", do="away")
    assert "Nothing is asked on this page" in words(desk.see(CAT))
    desk.send(f"{CAT}arrange/", seen="3", what="page", code="next", do="away")
    assert [page.code for page in as_it_is("lost-cat", 1).definition.pages] == ["first"]


@pytest.mark.parametrize("seen", ["", "0", "7", "99999999", "\0"])
def test_a_page_that_is_out_of_date_changes_nothing_and_names_who_was_faster(seen: str) -> None:
    desk = a_desk()
    begun(desk.office.by)
    page = desk.send(f"{CAT}arrange/", seen=seen, what="page", code="first", do="away")
    assert f"{desk.office.administrator.name} changed this version while you had it open." in words(page)
    assert as_it_is("lost-cat", 1).edition == 1


def test_what_nobody_can_do_is_refused_with_the_reason() -> None:
    desk = a_desk()
    begun(desk.office.by)
    assert "Ask someone else to approve it." in words(desk.send(f"{CAT}approve/", seen="1"))
    assert "Only a version that someone else approved" in words(desk.send(f"{CAT}publish/", day=f"{now():%Y-%m-%d}"))
    assert as_it_is("lost-cat", 1).state == State.WAITS


@pytest.mark.parametrize(
    ("day", "says"), [("", "Enter the day as"), ("soon", "Enter the day as"), ("2020-01-01", "This moment is past.")]
)
def test_a_day_that_is_none_is_refused(day: str, says: str) -> None:
    desk = a_desk()
    begun(desk.office.by)
    approver = sign_in(Client(), a_member_of(None, Role.SUPERVISOR))
    approver.post(f"{CAT}approve/", {"seen": "1"})
    assert says in words(desk.send(f"{CAT}publish/", day=day))
    assert "It is published" in words(desk.send(f"{CAT}publish/", day="2099-12-01"))
    assert "From 1 December 2099" in words(desk.see(CAT))


@pytest.mark.parametrize(
    ("day", "time", "says"),
    [
        ("2099-12-01", "9.30", "From 1 December 2099, 09:30"),
        ("2099-07-01", "00:30", "From 1 July 2099, 00:30"),
        ("2099-12-01", "soon", "Enter the time as"),
    ],
)
def test_it_is_offered_from_a_time_on_the_forces_clocks(day: str, time: str, says: str) -> None:
    desk = a_desk()
    begun(desk.office.by)
    sign_in(Client(), a_member_of(None, Role.SUPERVISOR)).post(f"{CAT}approve/", {"seen": "1"})
    assert "This moment is past." in words(desk.send(f"{CAT}publish/", day=f"{today()}", time="0:00"))
    page = desk.send(f"{CAT}publish/", day=day, time=time)
    assert says in words(page)


def test_what_comes_with_bluelamp_is_withdrawn_and_offered_to_nobody() -> None:
    desk = a_desk()
    assert "Tick that it is to be offered to nobody" in words(desk.send("/desk/setup/services/drugs/1/withdraw/"))
    assert "drugs" in services()
    assert "It is withdrawn." in words(desk.send("/desk/setup/services/drugs/1/withdraw/", sure="yes"))
    forget()
    assert "drugs" not in services()
    assert len(versions_of("drugs")) == 1


def test_a_version_is_saved_as_a_file_and_looking_saves_nothing() -> None:
    desk = a_desk()
    answer = desk.client.post("/desk/setup/services/drugs/1/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="drugs-1.json"'
    assert answer.json()["code"] == "drugs"
    assert desk.client.get("/desk/setup/services/drugs/1/export/")["Location"] == "/desk/setup/services/drugs/1/"
