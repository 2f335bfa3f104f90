"""The lists of articles and of Easy Read: what is published, what waits, and whether it helps."""

import pytest
from django.test import Client

from bluelamp.knowledge.actions import count, withdraw_article, write_article
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Kind, Outcome
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_article
from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.workspaces.setup.tests.office import Desk, a_desk, problems, words

pytestmark = pytest.mark.django_db
ARTICLES = "/desk/setup/articles/"
EASY = "/desk/setup/easy-read/"


def row(desk: Desk, code: str, at: str = ARTICLES) -> str:
    """Return what the list says of one."""
    link = desk.see(at).select_one(f"main li a[href='{at}{code}/']")
    assert link is not None
    return words(link.parent)


def test_contact_staff_do_not_see_it() -> None:
    desk = a_desk()
    other = sign_in(Client(), desk.member)
    assert [other.get(at).status_code for at in (ARTICLES, EASY)] == [404, 404]


def test_it_says_of_each_what_waits_what_is_due_and_whose_welsh_is_to_be_checked() -> None:
    desk = a_desk()
    an_approved_article(desk.office.by, Article(code="keys", title="Lost keys", words="x", review_on="2020-01-01"))
    write_article(by=WRITER, kind=Kind.ARTICLE, article=Article(code="how-long", title="New", words="x"), seen=0)
    assert row(desk, "keys") == "Lost keys Read it again"
    assert row(desk, "how-long") == "How long does it take until you answer? Waits for approval Welsh to be checked"


def test_what_is_withdrawn_stands_apart_and_waits_for_nobody() -> None:
    desk = a_desk()
    withdraw_article(by=WRITER, kind=Kind.ARTICLE, code="how-long")
    page = desk.see(ARTICLES)
    assert words(page).index("Not published") < words(page).index("How long does it take")
    assert "Waits" not in row(desk, "how-long")


def test_it_says_how_often_each_helped_and_how_many_searches_found_none() -> None:
    desk = a_desk()
    count(what=Outcome.HELPED, code="how-long")
    count(what=Outcome.NOTHING)
    assert "In four weeks “it helped” was pressed: 1. “No, ask a person”: 0." in row(desk, "how-long")
    assert "In four weeks 1 search found no article." in words(desk.see(ARTICLES))


def test_a_new_one_is_begun_by_its_short_name() -> None:
    desk = a_desk()
    assert "A new article" in words(desk.send(ARTICLES, code="lost-keys"))
    assert problems(desk.send(ARTICLES, code="Lost keys!")) == [
        "Use small letters, digits and hyphens, such as lost-keys."
    ]


def test_each_service_has_a_place_for_easy_read() -> None:
    desk = a_desk()
    assert "Published" in row(desk, "burglary", EASY)
    assert "Published" not in row(desk, "thanks", EASY)
