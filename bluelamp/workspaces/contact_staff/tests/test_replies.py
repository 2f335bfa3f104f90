"""Where supervisors keep the saved replies of the force."""

import pytest
from bs4 import BeautifulSoup

from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db


def sent(desk: Desk, address: str = "/desk/replies/", **typed: str) -> BeautifulSoup:
    """Send the form of a saved reply, and return the page that it leads to."""
    usual = {"code": "thanks", "title": "Thank you", "words": "Dear {name}, thank you."}
    response = desk.client.post(address, usual | typed, follow=True)
    return BeautifulSoup(response.content, "html.parser")


def test_contact_staff_do_not_find_it() -> None:
    desk = a_desk()
    assert desk.client.get("/desk/replies/").status_code == 404
    assert "Saved replies" not in words(desk.see("/desk/").select(".moj-primary-navigation")[0])


def test_a_supervisor_writes_one_and_it_waits_for_another_to_approve_it() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    assert "There are no saved replies yet." in words(desk.see("/desk/replies/"))
    page = sent(desk)
    assert "“Thank you” waits for another supervisor to approve it." in words(page)
    assert words(page.select_one(".app-replies")).startswith(f"Thank you thanks New Written by {desk.account} on ")
    assert "None is approved yet, so staff cannot use any." in words(page)


def test_what_is_in_use_and_what_waits_stand_apart() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    page = sent(desk.of("digital-desk", Role.SUPERVISOR), "/desk/replies/thanks/approve/", seen="1")
    assert "Staff can put “Thank you” into an answer now." in words(page)
    assert "Thank you thanks Dear {name}, thank you." in words(page.select_one(".app-replies"))
    page = sent(desk, "/desk/replies/thanks/", words="Thanks.", seen="1")
    waiting, in_use = page.select(".app-replies")
    assert "Changed" in words(waiting)
    assert "Dear {name}, thank you." in words(in_use)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"code": "Thank you!"}, "Enter small letters, numbers and hyphens, at most 40."),
        ({"title": ""}, "Write something before you send it."),
        ({"title": "x" * 81}, "This is 81 characters long. Shorten it to 80 or fewer."),
        ({"words": "Dear {nmae}"}, "Nothing can be filled in for {nmae}. Use only what is named above."),
        ({"words": HOSTILE * 100}, "This is 7,000 characters long. Shorten it to 5,000 or fewer."),
    ],
)
def test_what_cannot_be_kept_is_said_and_shown_again(typed: dict[str, str], said: str) -> None:
    page = sent(a_desk(role=Role.SUPERVISOR), **typed)
    assert [problem.split(" characters")[-1] for problem in problems(page)] == [said.split(" characters")[-1]]
    assert page.select("img") == []


def test_a_short_name_that_is_taken_is_said() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    assert problems(sent(desk, words="Other words."))[0].startswith("There is a reply with this short name already.")
