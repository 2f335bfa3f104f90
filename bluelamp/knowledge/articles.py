"""Articles: which are published, and what is wrong with one that someone writes.

An article answers a question that people often have. The text of a service in Easy Read is kept the same way, under
the code of the service. What comes with Bluelamp is published until the force has words of its own, or withdraws it.
"""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from bluelamp.foundation.remembering import remembered_for
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.markup import wrong_addresses
from bluelamp.knowledge.queries import approved_versions, codes_ever_withdrawn, newest_version
from bluelamp.knowledge.rules import CODE, LONGEST_REPLY, LONGEST_TITLE, Kind
from bluelamp.knowledge.shipped import SHIPPED

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion

SECONDS_REMEMBERED: Final = 2.0
LONGEST_CALLED: Final = 500


def more_of(article: Article) -> dict[str, Any]:
    """Return what a version of an article keeps beside its title and words."""
    return {name: value for name, value in asdict(article).items() if name not in ("code", "title", "words")}


def article_of(version: "ReplyVersion") -> Article:
    """Return the article that a version holds."""
    return Article(code=version.reply.code, title=version.title, words=version.words, **version.more)


@remembered_for(SECONDS_REMEMBERED)
def published_articles() -> dict[str, Article]:
    """Return each article that the public can read, by its code and by title. A change shows within two seconds."""
    return published(Kind.ARTICLE)


@remembered_for(SECONDS_REMEMBERED)
def easy_reads() -> dict[str, Article]:
    """Return what there is in Easy Read or in sign language, by the codes of the services."""
    return published(Kind.EASY_READ)


def published(kind: Kind) -> dict[str, Article]:
    """Return each article of a kind that the public can read just now, by its code and by title."""
    withdrawn = codes_ever_withdrawn(kind)
    found = {article.code: article for article in SHIPPED[kind] if article.code not in withdrawn}
    found |= {article.code: article for article in own_articles(kind)}
    return dict(sorted(found.items(), key=lambda item: item[1].title.casefold()))


def own_articles(kind: Kind) -> list[Article]:
    """Return the articles in the force's own words that are published, by code."""
    return sorted(map(article_of, approved_versions(kind)), key=lambda article: article.code)


def newest_article(kind: Kind, code: str) -> Article | None:
    """Return an article as it was last written, approved or not, or as it comes; None where there is none."""
    newest = newest_version(code, kind)
    return article_of(newest) if newest else shipped_article(kind, code)


def title_of(code: str) -> str:
    """Return what an article is called, though it may be withdrawn by now."""
    newest = newest_article(Kind.ARTICLE, code)
    return newest.title if newest else code


def shipped_article(kind: Kind, code: str) -> Article | None:
    """Return an article as it comes with Bluelamp; None where it does not."""
    return next((article for article in SHIPPED[kind] if article.code == code), None)


def what_is_wrong_in(article: Article, kind: Kind) -> dict[str, str]:
    """Return what is wrong with an article, by the names of its parts, each with the cure."""
    found = {
        "code": "" if CODE.fullmatch(article.code) else _("Use small letters, digits and hyphens, at most 40."),
        "title": _wrong_line(article.title, longest=LONGEST_TITLE, needed=True),
        "words": _wrong_words(article.words, needed=kind == Kind.ARTICLE or not article.video),
        "called": _wrong_line(article.called, longest=LONGEST_CALLED),
        "welsh_title": _wrong_line(article.welsh_title, longest=LONGEST_TITLE, needed=bool(article.welsh_words)),
        "welsh_words": _wrong_words(article.welsh_words, needed=bool(article.welsh_title and article.words)),
        "welsh_called": _wrong_line(article.welsh_called, longest=LONGEST_CALLED),
        "review_on": _wrong_day(article.review_on),
        "video": _wrong_video(article.video),
    }
    return {name: wrong for name, wrong in found.items() if wrong}


def _wrong_line(typed: str, *, longest: int, needed: bool = False) -> str:
    if needed and not typed:
        return _("Write something.")
    if "\n" in typed:
        return _("This must be one line.")
    if len(typed) > longest:
        return _("This is too long. Shorten it to %(longest)s characters or fewer.") % {"longest": longest}
    return ""


def _wrong_words(typed: str, *, needed: bool) -> str:
    if needed and not typed:
        return _("Write something.")
    if len(typed) > LONGEST_REPLY:
        return _("This is too long. Shorten it to %(longest)s characters or fewer.") % {"longest": LONGEST_REPLY}
    if wrong := wrong_addresses(typed):
        words = _("“%(address)s” cannot be a link. Use https://…, tel:101 or a page here such as /track/.")
        return words % {"address": wrong[0]}
    return ""


def _wrong_day(typed: str) -> str:
    try:
        kept = date.fromisoformat(typed).isoformat() if typed else typed
    except ValueError:
        kept = ""
    return "" if kept == typed else _("Enter a day such as 2027-03-31, or nothing.")


def _wrong_video(typed: str) -> str:
    try:
        if typed:
            URLValidator(["https"])(typed)
    except ValidationError:
        return _("Enter a whole address that begins with https://, or nothing.")
    return _wrong_line(typed, longest=200)
