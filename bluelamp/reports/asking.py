"""What to show someone who asks in their own words: services, articles, or first of all how to reach 999."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from bluelamp.foundation.search.nearest import Names, nearness
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.knowledge.definition import Article
from bluelamp.reports.definition import Service
from bluelamp.reports.finding import found, is_called, is_sensitive_matter
from bluelamp.reports.other_languages import Told, told_in_own_language

NEAR_ENOUGH: Final = 1.5  # an article that only shares a word of its text with a question would be in the way
NEAR_THE_BEST: Final = 0.2  # so is one that fits so much less than the best does


@dataclass(frozen=True)
class Shown:
    """What fits some words. Where they speak of danger, or point to a sensitive service, there are no articles.

    `forms` are the services to show beside articles: those that are called just that. Where there are no articles they
    are all that fit. `own` is what to tell someone who did not type English or Welsh.
    """

    services: list[Service] = field(default_factory=list)
    forms: list[Service] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    danger: bool = False
    sensitive: bool = False
    own: Told | None = None


def what_fits(typed: str, offered: Collection[Service], articles: Mapping[str, Article], *, most: int) -> Shown:
    """Return what to show for some words, with at most so many articles, the nearest first.

    A machine gives no answer to someone in danger, nor about what is sensitive: there only people do. To whoever types
    another language it gives none either: articles are in ours, and would be found by chance.
    """
    services, own = found(typed, offered), told_in_own_language(typed)
    danger, sensitive = speaks_of_danger(typed), is_sensitive_matter(typed, offered)
    if danger or sensitive:
        return Shown(services=services, forms=services, danger=danger, sensitive=sensitive, own=own)
    near = [] if own else _nearest(typed, articles)[:most]
    forms = [service for service in services if not near or is_called(typed, service)]
    return Shown(services=services, forms=forms, articles=near, own=own)


def _nearest(typed: str, articles: Mapping[str, Article]) -> list[Article]:
    near = nearness(typed, {code: _names(article) for code, article in articles.items()})
    least = max(NEAR_ENOUGH, NEAR_THE_BEST * max(near.values(), default=0))
    best = sorted(near, key=lambda code: -near[code])
    return [articles[code] for code in best if near[code] >= least]


def _names(article: Article) -> Names:
    """Return what an article is known by, in both languages."""
    welsh = Names(article.welsh_title, article.welsh_called, article.welsh_words)
    return Names(article.title, article.called, article.words, welsh)
