"""What is withdrawn the public cannot read, and it comes back only once someone approves it."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.actions import NothingWaits, approve_article, withdraw_article, write_article
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_article
from bluelamp.knowledge.tests.test_write_article import OURS
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db


def is_published() -> bool:
    forget()
    return "how-long" in published_articles()


def test_what_came_with_bluelamp_can_be_withdrawn_and_does_not_come_back_by_writing_alone() -> None:
    withdraw_article(by=WRITER, kind=Kind.ARTICLE, code="how-long")
    assert not is_published()
    write_article(by=WRITER, kind=Kind.ARTICLE, article=OURS, seen=1)
    assert not is_published()
    approve_article(by=an_office().by, kind=Kind.ARTICLE, code="how-long", seen=2)
    assert is_published()
    assert published_articles()["how-long"] == OURS


def test_withdrawing_twice_is_withdrawing_once() -> None:
    an_approved_article(an_office().by, OURS)
    assert is_published()
    for _time in range(2):
        withdraw_article(by=WRITER, kind=Kind.ARTICLE, code="how-long")
    assert not is_published()
    assert Entry.objects.filter(name="knowledge.ArticleWithdrawn").count() == 1


def test_what_never_was_cannot_be_withdrawn() -> None:
    with pytest.raises(NothingWaits):
        withdraw_article(by=WRITER, kind=Kind.ARTICLE, code="no-such")
