"""Reading saved replies and versions of templates. They hold nothing about anyone, so that no look is written."""

from django.db.models import F, OuterRef, QuerySet, Subquery

from bluelamp.knowledge.models import ReplyVersion, SavedReply
from bluelamp.knowledge.rules import Kind


def offered_replies() -> list[ReplyVersion]:
    """Return the newest approved version of every saved reply that is not withdrawn, by title."""
    return _by_title(_approved().filter(reply__withdrawn_at=None))


def waiting_replies() -> list[ReplyVersion]:
    """Return the newest version of every saved reply that is not withdrawn, where it waits for approval, by title."""
    return _by_title(_newest().filter(reply__withdrawn_at=None, approval=None))


def withdrawn_replies() -> list[ReplyVersion]:
    """Return the newest version of every saved reply that is offered no more, by title."""
    return _by_title(_newest().exclude(reply__withdrawn_at=None))


def newest_version(code: str, kind: Kind = Kind.REPLY) -> ReplyVersion | None:
    """Return the newest version of a saved reply or template by its code, approved or not; None where there is none."""
    return _newest(kind).filter(reply__code=code).first()


def approved_version(code: str, kind: Kind = Kind.REPLY) -> ReplyVersion | None:
    """Return the version that is in use, or was when it was withdrawn; None where there is none."""
    return _approved(kind).filter(reply__code=code).first()


def waits(version: ReplyVersion) -> bool:
    """Say whether the newest version of a saved reply waits for someone to approve it."""
    return version.reply.withdrawn_at is None and not hasattr(version, "approval")


def earlier_versions(version: ReplyVersion) -> list[ReplyVersion]:
    """Return the versions of the same saved reply before this one, newest first."""
    rows = _versions().filter(reply=version.reply_id, number__lt=version.number)
    return list(rows.order_by("-number"))


def approved_templates() -> dict[str, ReplyVersion]:
    """Return the version that is in use of each template that has one, by the codes of the templates."""
    return {version.reply.code: version for version in _approved(Kind.TEMPLATE)}


def approved_versions(kind: Kind) -> list[ReplyVersion]:
    """Return the newest approved version of all words of a kind that are not withdrawn."""
    return list(_approved(kind).filter(reply__withdrawn_at=None))


def newest_versions(kind: Kind) -> list[ReplyVersion]:
    """Return the newest version of all words of a kind, approved or not, withdrawn or not."""
    return list(_newest(kind))


def codes_ever_withdrawn(kind: Kind) -> set[str]:
    """Return the codes of all words of a kind that are withdrawn, or were before they were written again."""
    never = {"withdrawn_at": None, "offered_from": 1}
    return set(SavedReply.objects.filter(kind=kind).exclude(**never).values_list("code", flat=True))


def _by_title(versions: QuerySet[ReplyVersion]) -> list[ReplyVersion]:
    return sorted(versions, key=lambda version: version.title.casefold())


def _versions() -> QuerySet[ReplyVersion]:
    return ReplyVersion.objects.select_related("reply", "written_by", "approval__approved_by")


def _newest(kind: Kind = Kind.REPLY) -> QuerySet[ReplyVersion]:
    same = ReplyVersion.objects.filter(reply=OuterRef("reply")).order_by("-number")
    return _versions().filter(reply__kind=kind, number=Subquery(same.values("number")[:1]))


def _approved(kind: Kind = Kind.REPLY) -> QuerySet[ReplyVersion]:
    same = ReplyVersion.objects.filter(reply=OuterRef("reply"), number__gte=F("reply__offered_from"))
    newest = same.exclude(approval=None).order_by("-number")
    return _versions().filter(reply__kind=kind, number=Subquery(newest.values("number")[:1]))
