"""What a supervisor sees of what was drawn and scored."""

import pytest
from pytest_django import DjangoAssertNumQueries

from bluelamp.foundation.ledger.models import Look
from bluelamp.quality.tests.scenarios import a_closed_contact, a_form, drawn_of
from bluelamp.workspaces.supervisor.tests.office import an_office, words
from bluelamp.workspaces.supervisor.tests.reviewing import a_drawn, a_review

pytestmark = pytest.mark.django_db
QUALITY = "/desk/quality/"


def test_without_a_form_it_leads_to_writing_one() -> None:
    page = an_office().see(QUALITY)
    assert "The force has no form yet, so nothing is drawn." in words(page.find("main"))
    assert page.select_one("main p a[href='/desk/quality/form/']") is not None


def test_what_was_drawn_waits_with_whose_it_is_and_a_look_is_written() -> None:
    office = an_office()
    drawn = a_drawn(office)
    (row,) = office.see(QUALITY).select("tbody tr")
    assert words(row) == f"{drawn.contact.reference} {office.member} May 2026 1 closed contact"
    assert Look.objects.get(reason="quality").list_ids == [str(drawn.pk)]
    assert "Nothing waits." in words(office.see(f"{QUALITY}?team=harbour-neighbourhood").find("main"))


def test_what_was_scored_says_whether_it_was_read() -> None:
    office = an_office()
    review = a_review(office)
    page = office.see(QUALITY)
    assert "Nothing waits." in words(page.find("main"))
    (row,) = page.select("tbody tr")
    assert words(row).startswith(f"{review.drawn.contact.reference} {office.member} 12 May 2026, {office.supervisor}")
    assert words(row).endswith("Not read yet")


def test_many_ask_the_database_no_more_often(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    office = an_office()
    a_form()
    for _ in range(6):
        a_closed_contact(office.member)
    drawn_of(office.member, count=6)
    office.see(QUALITY)
    with django_assert_max_num_queries(25):
        office.see(QUALITY)
