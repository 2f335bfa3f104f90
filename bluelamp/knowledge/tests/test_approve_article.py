"""An article is published by someone other than its writer."""

import pytest

from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.remembering import forget
from bluelamp.knowledge.actions import NewerVersion, NothingWaits, OwnWords, approve_article, write_article
from bluelamp.knowledge.articles import easy_reads, published_articles
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.tests.scenarios import an_approved_article
from bluelamp.knowledge.tests.test_write_article import OURS
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db


def test_from_then_on_the_public_reads_it() -> None:
    an_approved_article(an_office().by, OURS)
    forget()
    assert published_articles()["how-long"] == OURS
    assert Entry.objects.get(name="knowledge.ArticleApproved").facts["number"] == 1


def test_easy_read_is_kept_apart_from_an_article_of_the_same_code() -> None:
    an_approved_article(an_office().by, OURS, kind=Kind.EASY_READ)
    forget()
    assert easy_reads()["how-long"] == OURS
    assert published_articles()["how-long"] != OURS


def test_nobody_approves_their_own_words_or_what_they_did_not_see() -> None:
    by = an_office().by
    write_article(by=by, kind=Kind.ARTICLE, article=OURS, seen=0)
    with pytest.raises(OwnWords):
        approve_article(by=by, kind=Kind.ARTICLE, code="how-long", seen=1)
    with pytest.raises(NewerVersion):
        approve_article(by=by, kind=Kind.ARTICLE, code="how-long", seen=2)


def test_where_nothing_waits_there_is_nothing_to_approve() -> None:
    with pytest.raises(NothingWaits):
        approve_article(by=an_office().by, kind=Kind.ARTICLE, code="no-such", seen=1)


def test_approving_twice_is_approving_once() -> None:
    by = an_office().by
    first = an_approved_article(by, OURS)
    assert approve_article(by=by, kind=Kind.ARTICLE, code="how-long", seen=1).pk == first.pk
    assert Entry.objects.filter(name="knowledge.ArticleApproved").count() == 1
