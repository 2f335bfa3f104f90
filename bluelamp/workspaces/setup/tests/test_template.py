"""Where the words that Bluelamp itself says are written, looked at and approved."""

import pytest
from django.test import Client
from django.utils import translation

from bluelamp.gateways.post.tests.printing import no_pdf_made
from bluelamp.knowledge.actions import write_template
from bluelamp.knowledge.templates import NOTICE, in_welsh, said_by
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_template
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_member_of, sign_in
from bluelamp.workspaces.setup.tests.office import a_desk, problems, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/setup/templates/notice/"
NEW = {"title": "Something is new", "words": "Read it here:\n\n{address}"}


def test_it_is_looked_at_with_samples_before_anything_is_kept() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", preview="yes", **NEW)
    tried = page.select_one("[aria-labelledby=tried]")
    assert "Something is new Read it here: https://contact.example/track/" in words(tried)
    assert "Waits for approval" not in words(page)


def test_one_writes_and_another_approves() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", **NEW)
    assert "You wrote this. Ask someone else to approve it." in words(page)
    page = desk.send(f"{PAGE}approve/", seen="1")
    assert problems(page) == ["You wrote this. Ask someone else to approve it."]
    other = sign_in(Client(), a_member_of(None, Role.SUPERVISOR))
    assert "Something" in words_put_in(other)
    assert other.post(f"{PAGE}approve/", {"seen": "1"}).status_code == 302
    assert said_by(NOTICE, address="x").title == "Something is new"
    assert "Version 1, approved by" in words(desk.see(PAGE))


def words_put_in(client: Client) -> str:
    """Return what the page marks as put in."""
    return client.get(PAGE).content.decode().partition("becomes “")[2]


def test_a_variable_that_tells_more_is_refused_with_place_and_cure() -> None:
    desk = a_desk()
    page = desk.send(PAGE, seen="0", title="News", words="{address}\n{name}")
    assert problems(page) == ["Line 2: nothing is filled in for {name} here. Take it out, or use {address}."]
    assert "{name}" in words(page.find("textarea"))


@pytest.mark.parametrize("seen", ["", "0", "99999999", "\0"])
def test_a_page_that_is_out_of_date_changes_nothing(seen: str) -> None:
    desk = a_desk()
    write_template(by=WRITER, template=NOTICE, title="Theirs", words="{address}", seen=0)
    assert problems(desk.send(PAGE, seen=seen, **NEW))[0].startswith("A colleague wrote other words")
    assert problems(desk.send(f"{PAGE}approve/", seen=seen))[0].startswith("These are not the words you saw.")
    assert said_by(NOTICE, address="x").title == "There is an update"


def test_an_earlier_version_and_the_first_words_can_be_brought_back() -> None:
    desk = a_desk()
    an_approved_template(desk.office.by, NOTICE, "One", "{address}")
    write_template(by=WRITER, template=NOTICE, title="Two", words="{address}", seen=1)
    for number, title in (("", "Two"), ("1", "One"), ("0", "There is an update"), ("7", "Two")):
        box = desk.see(f"{PAGE}?from={number}").select_one("input[name=title]")
        assert box is not None
        assert box["value"] == title


def test_what_is_no_template_is_not_there() -> None:
    desk = a_desk()
    assert desk.client.get("/desk/setup/templates/other/").status_code == 404
    assert desk.client.post("/desk/setup/templates/other/approve/").status_code == 404


def test_welsh_words_are_kept_apart_and_it_is_said_where_there_are_none() -> None:
    desk = a_desk()
    assert "People who read Welsh get the Welsh ones." in words(desk.see(PAGE))
    an_approved_template(desk.office.by, NOTICE, "News", "Look: {address}")
    assert "There are none in Welsh: people who read Welsh get these too." in words(desk.see(PAGE))
    page = words(desk.see("/desk/setup/templates/notice-cy/"))
    assert "There are no Welsh words in use: people who read Welsh get your English ones." in page
    with translation.override("cy"):
        assert said_by(NOTICE, address="x").title == "News"
        an_approved_template(desk.office.by, in_welsh(NOTICE), "Newyddion", "Edrychwch: {address}")
        assert said_by(NOTICE, address="x").title == "Newyddion"
    assert said_by(NOTICE, address="x").title == "News"
    assert "There are none in Welsh" not in words(desk.see(PAGE))


def test_it_is_shown_as_what_people_read() -> None:
    desk = a_desk()
    assert "Subject: There is an update" in words(desk.see(PAGE))
    assert "It makes 1 text." in words(desk.see("/desk/setup/templates/text-answer/"))
    assert "See it as a letter (PDF)" in words(desk.see("/desk/setup/templates/letter/"))


def test_a_letter_that_may_not_tell_who_writes_is_shown_without(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, pages = a_desk(), no_pdf_made(monkeypatch, "bluelamp.contacts.posting.pdf_of")
    for code in ("letter", "letter-neutral"):
        answer = desk.client.get(f"/desk/setup/templates/{code}/letter/")
        assert answer["Content-Type"] == "application/pdf"
    assert ["olice" in page for page in pages] == [True, False]
