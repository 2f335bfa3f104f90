"""What would change of articles and of what is in Easy Read: words, which wait until someone approves them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from django.utils.translation import gettext_lazy

from bluelamp.configuration.definition import Configuration
from bluelamp.configuration.planning.plan import Plan
from bluelamp.knowledge.actions import write_article
from bluelamp.knowledge.articles import newest_article
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.queries import newest_version
from bluelamp.knowledge.rules import Kind

WRITTEN: Final = {
    Kind.ARTICLE: gettext_lazy("The article “%(title)s” gets these words, which wait for someone to approve them."),
    Kind.EASY_READ: gettext_lazy("The Easy Read page “%(title)s” gets these words, which wait for approval."),
}
LEFT: Final = {
    Kind.ARTICLE: gettext_lazy("The article “%(title)s”"),
    Kind.EASY_READ: gettext_lazy("The Easy Read page “%(title)s”"),
}


def plan_articles(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add articles whose words are neither published nor waiting."""
    _plan(plan, Kind.ARTICLE, wanted.articles, here.articles or ())
    _plan(plan, Kind.EASY_READ, wanted.easy_reads, here.easy_reads or ())


def _plan(plan: Plan, kind: Kind, wanted: Sequence[Article] | None, here: Sequence[Article]) -> None:
    for article in wanted or ():
        newest = newest_version(article.code, kind)
        is_withdrawn = newest is not None and newest.reply.withdrawn_at is not None
        if article in here or (article == newest_article(kind, article.code) and not is_withdrawn):
            continue
        seen = newest.number if newest else 0
        words = str(WRITTEN[kind]) % {"title": article.title}
        plan.add(words, partial(write_article, kind=kind, article=article, seen=seen))
    if wanted is not None:
        codes = {article.code for article in wanted}
        plan.left += [str(LEFT[kind]) % {"title": one.title} for one in here if one.code not in codes]
