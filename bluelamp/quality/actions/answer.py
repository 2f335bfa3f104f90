"""Answering feedback."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.quality.events import FeedbackAnswered
from bluelamp.quality.models import Review


class AlreadyAnswered(Exception):
    """Feedback was to be answered a second time, or after it was erased; nothing was changed."""

    def __str__(self) -> str:
        return str(_("You answered this already, or it was erased. Talk to your supervisor about anything more."))


@action(may="quality.answer", announces=FeedbackAnswered, on="review")
def answer_feedback(*, by: Actor, review: Review, words: str) -> Review:
    """Write down what whoever was given feedback says about it, once; raise `AlreadyAnswered` for other words."""
    rows = Review.objects.select_for_update(no_key=True, of=("self",)).select_related("drawn")
    review = rows.get(pk=review.pk)
    if review.account_id != by.id:
        raise NotAllowed
    if review.answered_at is not None and review.answer == words:
        nothing_new()
        return review
    if review.answered_at is not None or review.is_erased():
        raise AlreadyAnswered
    review.answer, review.answered_at = words, now()
    review.save(update_fields=["answer", "answered_at"])
    announce(FeedbackAnswered(review_id=review.pk, contact_id=review.drawn.contact_id), by=by, wrote=[review])
    return review
