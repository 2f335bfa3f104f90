"""Staff say how they know that a handle is theirs; a code that was read back is not said to show who they are."""

import pytest

from bluelamp.workspaces.contact_staff.tests.agreeing import page_about, send, someone_rings
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words

pytestmark = pytest.mark.django_db


def test_the_contact_says_in_a_word_what_it_rests_on_and_the_person_page_in_full() -> None:
    desk, contact = a_desk(), someone_rings()
    link = desk.see_contact(contact).select_one(f"a[href='{page_about(contact, 'handle')}']")
    assert words(link) == "Theirs: claimed , Phone"
    page = send(desk, contact, "handle", how="code", shared="yes")
    main = words(page.select_one("main"))
    assert "Shared" in main
    assert "Verified, the device only: somebody read back a code that was sent to it. That does not show who" in main
    assert "Theirs: device verified" in words(desk.see_contact(contact))
    assert "Wrote down how we know a way to reach them" in words(desk.see_contact(contact))


def test_what_is_theirs_no_more_is_not_to_be_used() -> None:
    desk, contact = a_desk(), someone_rings()
    until = {"until-day": "1", "until-month": "2", "until-year": "2026"}
    main = words(send(desk, contact, "handle", how="told_us", **until).select_one("main"))
    assert "Theirs until 1 February 2026." in main
    assert "Phone: do not ring. It is not safe. It is not theirs any more." in words(desk.see_contact(contact))


def test_it_asks_again_for_what_makes_no_sense() -> None:
    desk, contact = a_desk(), someone_rings()
    page = send(desk, contact, "handle", how="guess", **{"since-day": "31", "since-month": "2", "since-year": "2026"})
    assert problems(page) == [
        "Choose how we know that it is theirs.",
        "Enter a real date with day, month and year, like 27 3 2026.",
    ]
    page = send(desk, contact, "handle", how="used", **{"since-day": "1", "since-month": "1", "since-year": "2099"})
    assert problems(page) == ["It cannot be theirs from a day to come, nor end before it began. Check both days."]


def test_for_another_team_there_is_no_such_page() -> None:
    desk, contact = a_desk(), someone_rings()
    assert desk.of("harbour-neighbourhood").client.get(page_about(contact, "handle")).status_code == 404
