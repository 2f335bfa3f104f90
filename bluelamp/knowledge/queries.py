"""Reading saved replies. They hold nothing about anyone, so that no look is written."""

from django.db.models import Max, OuterRef, QuerySet, Subquery

from bluelamp.knowledge.models import ReplyVersion, SavedReply


def offered_replies() -> list[ReplyVersion]:
    """Return the newest version of every saved reply that is not withdrawn, by title."""
    return sorted(_newest().filter(reply__withdrawn_at=None), key=lambda version: version.title.casefold())


def withdrawn_replies() -> list[ReplyVersion]:
    """Return the newest version of every saved reply that is offered no more, by title."""
    return sorted(_newest().exclude(reply__withdrawn_at=None), key=lambda version: version.title.casefold())


def newest_version(code: str) -> ReplyVersion | None:
    """Return the newest version of a saved reply by its code, None where there is none."""
    return _newest().filter(reply__code=code).first()


def earlier_versions(version: ReplyVersion) -> list[ReplyVersion]:
    """Return the versions of the same saved reply before this one, newest first."""
    rows = ReplyVersion.objects.filter(reply=version.reply_id, number__lt=version.number)
    return list(rows.select_related("written_by").order_by("-number"))


def _newest() -> QuerySet[ReplyVersion]:
    numbered = SavedReply.objects.annotate(newest=Max("versions__number")).filter(pk=OuterRef("reply"))
    rows = ReplyVersion.objects.select_related("reply", "written_by")
    return rows.filter(number=Subquery(numbered.values("newest")))
