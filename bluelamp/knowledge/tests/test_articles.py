"""What the public can read, in which language, and what is wrong with an article."""

from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest
from django.utils.translation import override

from bluelamp.knowledge.articles import easy_reads, published_articles, what_is_wrong_in
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.shipped import SHIPPED

KEYS: Final = Article(code="keys", title="Lost keys", words="Ask us.", welsh_title="Allweddi", welsh_words="Gofynnwch.")


@pytest.mark.django_db
def test_what_comes_with_bluelamp_is_published_until_the_force_writes_its_own() -> None:
    assert len(published_articles()) == len(SHIPPED[Kind.ARTICLE]) >= 25
    assert set(easy_reads()) == {"burglary", "antisocial-behaviour", "lost-property", "domestic-abuse", "crime"}


def test_nothing_is_wrong_with_what_comes_and_all_of_it_has_welsh_for_a_translator_to_check() -> None:
    for kind, articles in SHIPPED.items():
        for article in articles:
            assert what_is_wrong_in(article, kind) == {}, article.code
            assert article.welsh_title, article.code
            assert article.welsh_words, article.code
            assert article.welsh_drafted, article.code


def test_whoever_reads_welsh_gets_welsh_where_there_is_any() -> None:
    with override("cy"):
        assert (KEYS.said_title, KEYS.language) == ("Allweddi", "cy")
        assert replace(KEYS, welsh_words="").said_title == "Lost keys"
    assert (KEYS.said_words, KEYS.language) == ("Ask us.", "en")


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 81}, "title"),
        ({"words": ""}, "words"),
        ({"words": "x" * 5001}, "words"),
        ({"words": "[x](javascript:alert)"}, "words"),
        ({"welsh_title": ""}, "welsh_title"),
        ({"welsh_words": ""}, "welsh_words"),
        ({"review_on": "31/12/2026"}, "review_on"),
        ({"review_on": "20270101"}, "review_on"),
        ({"video": "http://example.org/"}, "video"),
        ({"video": "javascript:alert(1)"}, "video"),
        ({"code": "Lost Keys"}, "code"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(change: dict[str, Any], part: str) -> None:
    assert list(what_is_wrong_in(replace(KEYS, **change), Kind.ARTICLE)) == [part]


def test_a_service_may_have_a_video_and_no_easy_read() -> None:
    signed = Article(code="crime", title="Report a crime", video="https://signs.example/crime")
    assert what_is_wrong_in(signed, Kind.EASY_READ) == {}
    assert list(what_is_wrong_in(signed, Kind.ARTICLE)) == ["words"]


def test_it_is_due_on_its_day() -> None:
    due = replace(KEYS, review_on="2026-12-01")
    assert [due.is_due(date(2026, 11, 30)), due.is_due(date(2026, 12, 1)), KEYS.is_due(date.max)] == [
        False,
        True,
        False,
    ]
