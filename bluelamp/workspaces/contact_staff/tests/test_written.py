"""Where it is said what came of words that were just written."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup

from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.workspaces.contact_staff.tests.desk import a_desk, words

pytestmark = pytest.mark.django_db


def _said(page: BeautifulSoup, where: str) -> list[str]:
    return [words(each) for each in page.select(f"{where} > p[role=status].govuk-inset-text")]


def test_what_came_of_an_answer_is_said_below_the_conversation_where_the_page_opens() -> None:
    page = a_desk().send(a_burglary_reported().contact, "reply", answer="We come on Monday.", message_id=uuid4())
    said = page.select("#conversation ~ p[role=status].govuk-inset-text")
    assert [words(each) for each in said] == ["Your answer is on their tracking page."]
    assert _said(page, "[data-contact]") == []


def test_what_came_of_anything_else_is_said_above_the_contact_alone() -> None:
    page = a_desk().send(a_burglary_reported().contact, "assign", to="team")
    assert len(_said(page, "[data-contact]")) == 1
    assert not page.select("#conversation ~ p[role=status].govuk-inset-text")
