"""What staff see first of a contact in which a child told us something alone."""

import pytest

from bluelamp.people.models import Agreement
from bluelamp.reports.tests.scenarios import A_PARENTS_PHONE, a_burglary_reported, a_child_told_us
from bluelamp.workspaces.contact_staff.tests.agreeing import page_about, send, typed_agreement
from bluelamp.workspaces.contact_staff.tests.desk import HOSTILE, a_desk, words

pytestmark = pytest.mark.django_db


def test_whom_not_to_tell_stands_before_how_to_reach_them_and_before_what_they_told() -> None:
    desk = a_desk()
    page = words(desk.see_contact(a_child_told_us().contact).select_one("main"))
    places = [page.index(part) for part in ("A child told us this alone", "They ask us not to tell: My mum")]
    places += [page.index("How to reach them"), page.index("My uncle hits me.")]
    assert places == sorted(places)
    assert "Whether somebody must be told to keep the child safe is for a person to decide" in page


def test_who_named_nobody_gave_no_leave_to_tell_anyone() -> None:
    desk = a_desk()
    page = words(desk.see_contact(a_child_told_us(not_to_tell="").contact).select_one("main"))
    assert "That is no leave to tell anyone" in page


def test_it_stands_on_no_other_contact() -> None:
    desk = a_desk()
    assert not desk.see_contact(a_burglary_reported().contact).select("#alone")


def test_their_words_are_words() -> None:
    desk = a_desk()
    page = desk.see_contact(a_child_told_us(not_to_tell=HOSTILE).contact)
    assert HOSTILE.split()[0] in words(page.select_one(".app-alone"))
    assert not page.select(".app-alone script")


def test_nothing_can_be_agreed_about_the_number_of_a_parent() -> None:
    desk = a_desk()
    contact = a_child_told_us(**A_PARENTS_PHONE).contact
    page = desk.see_contact(contact)
    assert "Phone: never ring. A child gave it, and it is not theirs." in words(page)
    told = send(desk, contact, "agreement", **typed_agreement(safety="safe"))
    assert "Nothing can be agreed about it" in words(told)
    assert not Agreement.objects.exists()


def test_the_call_card_of_it_says_do_not_ring_and_shows_no_number() -> None:
    desk = a_desk()
    contact = a_child_told_us(**A_PARENTS_PHONE).contact
    card = desk.client.get(page_about(contact, "call-card")).content.decode()
    assert "Do not ring" in card
    assert "They ask us not to tell" in card
    assert "07700" not in card
    assert "Change the agreement" not in card
