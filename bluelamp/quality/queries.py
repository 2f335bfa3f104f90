"""Reading forms, what was drawn and what was found, already filtered by who may see it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from bluelamp.contacts.closed import reached_contacts
from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.models import Look
from bluelamp.quality.models import Draw, Drawn, Form, Review, Score

KEPT_FOR: Final = timedelta(days=90)
MOST_LISTED: Final = 50


@dataclass(frozen=True)
class Feedback:
    """A review, and whether whoever it is for has opened it."""

    review: Review
    is_read: bool


@reach("quality.Drawn")
def drawn_within_reach(by: Actor) -> Q:
    """What was drawn is reached by whoever may score and reaches the contact, and never by who dealt with it."""
    if by.kind == Kind.SYSTEM:
        return Q()
    if not by.may("quality.score"):
        return Q(pk=None)
    return Q(contact__in=reached_contacts(by)) & ~Q(draw__account=by.id)


@reach("quality.Review")
def reviews_within_reach(by: Actor) -> Q:
    """A review is reached by whoever it is for, and by those who may score and reach its contact."""
    if by.kind == Kind.SYSTEM:
        return Q()
    own = Q(account=by.id)
    return own | Q(drawn__contact__in=reached_contacts(by)) if by.may("quality.score") else own


def newest_form() -> Form | None:
    """Return the form that is used now, None where the force has none."""
    return Form.objects.select_related("written_by").prefetch_related("criteria").order_by("-number").first()


def all_forms() -> list[Form]:
    """Return every version of the form with its criteria, newest first."""
    return list(Form.objects.select_related("written_by").prefetch_related("criteria").order_by("-number"))


def drawn_accounts(month: date) -> frozenset[UUID]:
    """Return the accounts that contacts of a month were drawn for already."""
    return frozenset(Draw.objects.filter(month=month).values_list("account_id", flat=True))


def waiting_to_be_scored(by: Actor, team: str) -> list[Drawn]:
    """Return at most 50 contacts of a team that wait to be scored, the oldest month first; writes the look."""
    rows = _drawn().filter(team=team, review=None, set_aside_at=None)
    rows = rows.order_by("draw__month", "draw__account__name", "pk")
    return open_list(by, rows, reason=Reason.QUALITY, most=MOST_LISTED)


def lately_scored(by: Actor, team: str) -> list[Feedback]:
    """Return at most 50 reviews of a team of the last 90 days, newest first, for those who may score; a look."""
    rows = reviews_of_team(team).filter(scored_at__gt=now() - KEPT_FOR).annotate(is_read=_opened_by_whom())
    shown = open_list(by, rows, reason=Reason.QUALITY, most=MOST_LISTED)
    return [_with_reading(review) for review in shown]


def reviews_of_team(team: str) -> QuerySet[Review]:
    """Return every review of a team, newest first; whoever shows them asks who may see them."""
    return _reviews().filter(drawn__team=team).order_by("-scored_at", "-pk")


def drawn_for_scoring(by: Actor, drawn_id: UUID) -> Drawn:
    """Return a contact that was drawn and write the look; raise `NoSuchRecord` where it is out of reach."""
    return open_record(by, _drawn(), reason=Reason.QUALITY, pk=drawn_id)


def review_of(by: Actor, drawn: Drawn) -> Review | None:
    """Return what was found about a contact that was drawn, with the look at it; None while nothing was."""
    if not Review.objects.filter(drawn=drawn).exists():
        return None
    return open_record(by, _reviews(), reason=Reason.QUALITY, drawn=drawn)


def feedback_for(by: Actor) -> list[Feedback]:
    """Return the feedback that this member of staff was given in the last 90 days or has not opened, unread first."""
    recent = Q(scored_at__gt=now() - KEPT_FOR) | Q(is_read=False)
    rows = _given_to(by).annotate(is_read=_opened_by_whom()).filter(recent).order_by("is_read", "-scored_at", "-pk")
    return [_with_reading(review) for review in rows.select_related("scored_by", "drawn__contact")[:MOST_LISTED]]


def count_unread_feedback(by: Actor) -> int:
    """Return how much feedback of the last 90 days this member of staff has not opened; every page asks."""
    if not by.may("quality.answer"):
        return 0
    return _given_to(by).filter(~_opened_by_whom(), scored_at__gt=now() - KEPT_FOR).count()


def own_feedback(by: Actor, review_id: UUID) -> Review:
    """Return feedback that this member of staff was given, and write the look, which tells that they read it.

    Raises `NoSuchRecord` where it is somebody else's.
    """
    return open_record(by, _reviews().filter(account=by.id), reason=Reason.QUALITY, pk=review_id)


def count_feedback_about(contact_id: UUID) -> int:
    """Return how many reviews about a contact have words; it says nothing of any of them."""
    return Review.objects.filter(drawn__contact=contact_id).exclude(digest_key=b"").count()


def scores_of(reviews: Collection[UUID]) -> dict[UUID, list[Score]]:
    """Return the scores of reviews, each in the order of the form they were made with."""
    found: dict[UUID, list[Score]] = {}
    rows = Score.objects.filter(review__in=list(reviews)).select_related("criterion__form")
    for score in rows.order_by("criterion__place"):
        found.setdefault(score.review_id, []).append(score)
    return found


def _drawn() -> QuerySet[Drawn]:
    return Drawn.objects.select_related("contact", "draw__account", "team")


def _reviews() -> QuerySet[Review]:
    return Review.objects.select_related("form", "scored_by", "drawn__contact", "drawn__draw__account", "drawn__team")


def _given_to(by: Actor) -> QuerySet[Review]:
    return Review.objects.filter(account=by.id).exclude(digest_key=b"")


def _opened_by_whom() -> Exists:
    """Say whether the account that a review is for has looked at it."""
    looks = Look.objects.filter(record_id=OuterRef("pk"), actor_id=OuterRef("account"))
    return Exists(looks)


def _with_reading(review: Review) -> Feedback:
    return Feedback(review, bool(vars(review)["is_read"]))
