"""What can be done about articles, and about the text of a service in Easy Read."""

from typing import Any

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.knowledge.articles import more_of, shipped_article, what_is_wrong_in
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.events import ArticleApproved, ArticleWithdrawn, ArticleWritten
from bluelamp.knowledge.models import ReplyVersion, SavedReply
from bluelamp.knowledge.queries import newest_version
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.versions import NothingWaits, approve_version, withdraw_words, write_version


class ArticleRefused(ValueError):
    """An article cannot be kept as it is written; the text says why."""


@action(may="knowledge.write_article", announces=ArticleWritten)
def write_article(*, by: Actor, kind: Kind, article: Article, seen: int) -> ReplyVersion:
    """Write a version of an article; the public reads it once someone else approves it.

    `seen` is the number of the version that it is to follow, 0 for the first of the force's own. Raises
    `ArticleRefused`, and `NewerVersion` or `CodeTaken` where a colleague wrote one meanwhile.
    """
    if wrong := what_is_wrong_in(article, kind):
        raise ArticleRefused(" ".join(wrong.values()))
    said: dict[str, Any] = {"title": article.title, "words": article.words, "more": more_of(article)}
    version, is_new = write_version(by, kind, article.code, **said, seen=seen)
    if not is_new:
        nothing_new()
        return version
    announce(ArticleWritten(**_about(version.reply), version_id=version.pk, number=version.number), by=by)
    return version


@action(may="knowledge.approve_article", announces=ArticleApproved)
def approve_article(*, by: Actor, kind: Kind, code: str, seen: int) -> ReplyVersion:
    """Publish the newest version of an article, which was seen by its number.

    Raises `OwnWords` for whoever wrote it, `NewerVersion` where that is not what was seen, and `NothingWaits`.
    """
    newest = newest_version(code, kind)
    if newest is None:
        raise NothingWaits
    version, is_new = approve_version(by, newest.reply, seen=seen)
    if not is_new:
        nothing_new()
        return version
    announce(ArticleApproved(**_about(version.reply), version_id=version.pk, number=version.number), by=by)
    return version


@action(may="knowledge.write_article", announces=ArticleWithdrawn)
def withdraw_article(*, by: Actor, kind: Kind, code: str) -> None:
    """Show an article to the public no more; writing a version and having it approved shows it again.

    One that came with Bluelamp is kept as the first version before. Raises `NothingWaits` where there is none.
    """
    newest, comes = newest_version(code, kind), shipped_article(kind, code)
    if newest is None and comes is None:
        raise NothingWaits
    if newest is None and comes is not None:
        write_article(by=by, kind=kind, article=comes, seen=0)
    kept = SavedReply.objects.get(kind=kind, code=code)
    if not withdraw_words(kept):
        nothing_new()
        return
    announce(ArticleWithdrawn(**_about(kept)), by=by)


def _about(kept: SavedReply) -> dict[str, Any]:
    return {"article_id": kept.pk, "article": kept.code, "shape": kept.kind}
