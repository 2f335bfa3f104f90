"""An article is written in versions, and says nothing to the public until someone else approves it."""

from dataclasses import replace
from typing import Final

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.actions import ArticleRefused, CodeTaken, NewerVersion, write_article
from bluelamp.knowledge.articles import article_of, newest_article, published_articles
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.queries import newest_version, offered_replies, waiting_replies
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.tests.scenarios import WRITER
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
OURS: Final = Article(code="how-long", title="How long?", words="A day.", called="when", review_on="2027-03-01")


def write(article: Article, seen: int) -> None:
    write_article(by=WRITER, kind=Kind.ARTICLE, article=article, seen=seen)


def test_contact_staff_write_none() -> None:
    with pytest.raises(NotAllowed):
        write_article(by=actor_for(an_office().member), kind=Kind.ARTICLE, article=OURS, seen=0)


def test_until_it_is_approved_the_words_of_before_are_read() -> None:
    write(OURS, 0)
    forget()
    assert published_articles()["how-long"].title == "How long does it take until you answer?"
    kept = newest_version("how-long", Kind.ARTICLE)
    assert kept is not None
    assert article_of(kept) == newest_article(Kind.ARTICLE, "how-long") == OURS
    facts = Entry.objects.get(name="knowledge.ArticleWritten").facts
    assert (facts["article"], facts["shape"], facts["number"]) == ("how-long", "article", 1)


def test_it_is_no_saved_reply() -> None:
    write(OURS, 0)
    assert (offered_replies(), waiting_replies()) == ([], [])


def test_a_change_of_anything_in_it_is_another_version_and_the_same_again_is_none() -> None:
    write(OURS, 0)
    write(replace(OURS, video="https://signs.example/long"), 1)
    write(replace(OURS, video="https://signs.example/long"), 2)
    assert Entry.objects.filter(name="knowledge.ArticleWritten").count() == 2


def test_what_a_colleague_wrote_meanwhile_is_not_written_over() -> None:
    write(OURS, 0)
    with pytest.raises(CodeTaken):
        write(replace(OURS, words="Two days."), 0)
    write(replace(OURS, words="Two days."), 1)
    with pytest.raises(NewerVersion):
        write(replace(OURS, words="Three days."), 1)


def test_one_that_is_wrong_is_refused_with_the_cure() -> None:
    with pytest.raises(ArticleRefused, match="cannot be a link"):
        write(replace(OURS, words="[x](javascript:y)"), 0)
