"""What supervisors see of one saved reply, and how they change it."""

import pytest

from bluelamp.gateways.post.tests.printing import no_pdf_made
from bluelamp.knowledge.templates import ANSWER
from bluelamp.knowledge.tests.scenarios import an_approved_template
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, problems, words
from bluelamp.workspaces.contact_staff.tests.test_replies import sent

pytestmark = pytest.mark.usefixtures("own_database")

ADDRESS = "/desk/replies/thanks/"


def test_a_new_version_waits_for_approval_and_the_first_can_be_read() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    page = sent(desk, ADDRESS, words="Thank you, {name}.", seen="1")
    assert "The new words of “Thank you” wait for another supervisor to approve them." in words(page)
    page = desk.see(ADDRESS)
    assert words(page.select_one("textarea#words")) == "Thank you, {name}."
    assert "Dear {name}, thank you." in words(page.select_one("details"))


def test_a_colleague_who_was_faster_is_shown_beside_what_was_typed() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    sent(desk.of("digital-desk", Role.SUPERVISOR), ADDRESS, words="Theirs.", seen="1")
    page = sent(desk, ADDRESS, words="Mine.", seen="1")
    assert problems(page)[0].startswith("Someone changed this reply while you had it open.")
    assert "Theirs." in words(page.select_one(".app-clash"))
    assert words(page.select_one("textarea#words")) == "Mine."
    sent(desk, ADDRESS, words="Mine.", seen="2")
    assert words(desk.see(ADDRESS).select_one("textarea#words")) == "Mine."


def test_whoever_approves_sees_what_differs_from_what_is_in_use() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    other = desk.of("digital-desk", Role.SUPERVISOR)
    sent(desk)
    sent(other, f"{ADDRESS}approve/", seen="1")
    assert "In use approved by" in words(other.see(ADDRESS))
    sent(desk, ADDRESS, words="Dear {name}, thanks.", seen="1")
    page = other.see(ADDRESS)
    assert [words(part) for part in page.select("del, ins")] == ["Taken out: thank you.", "Put in: thanks."]
    assert "Until someone approves them, staff use version 1." in words(page)
    assert page.select_one(f"form[action='{ADDRESS}approve/']") is not None
    page = desk.see(ADDRESS)
    assert page.select_one(f"form[action='{ADDRESS}approve/']") is None
    assert "You wrote this. Ask another supervisor to approve it." in words(page)


def test_a_form_that_says_nothing_of_what_was_seen_overwrites_nothing() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    assert problems(sent(desk, ADDRESS, words="Mine.", seen="x"))


def test_a_variable_that_does_not_exist_is_said() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk)
    assert problems(sent(desk, ADDRESS, words="{nmae}", seen="1"))[0].startswith("Nothing can be filled in for {nmae}")


def test_it_is_shown_how_an_answer_with_it_reads_by_each_way_and_in_which_language() -> None:
    desk = a_desk(role=Role.SUPERVISOR)
    sent(desk, words="Dear {name}, ŷ.")
    read = {words(part): words(part.find_next_sibling("div")) for part in desk.see(ADDRESS).select("#reads ~ h3")}
    assert read["On the tracking page"] == "Dear Sam Okafor, ŷ."
    assert read["As an e-mail"].startswith("Subject: An answer to your e-mail Dear Sam Okafor, ŷ.")
    page = words(desk.see(ADDRESS))
    assert "It makes 2 texts. Because of ŷ each holds 70 letters instead of 160." in page
    assert "Subject: Ateb i" in words(desk.see(f"{ADDRESS}?language=cy"))
    an_approved_template(actor_for(desk.account), ANSWER, "Ours", "{answer}")
    page = words(desk.see(f"{ADDRESS}?language=cy"))
    assert "Subject: Ours" in page
    assert "The words around it are in English: your own have not been written in this language." in page


def test_it_is_shown_as_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, pages = a_desk(role=Role.SUPERVISOR), no_pdf_made(monkeypatch, "bluelamp.contacts.posting.pdf_of")
    sent(desk, words="Dear {name}, thanks.")
    assert desk.client.get(f"{ADDRESS}letter/?language=cy")["Content-Type"] == "application/pdf"
    assert "Dear Sam Okafor, thanks." in pages[0]
    assert "Mewn argyfwng ffoniwch 999 bob amser." in pages[0]
