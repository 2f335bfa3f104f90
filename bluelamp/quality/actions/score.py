"""Scoring a contact that was drawn, with words for whoever dealt with it."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import NotAllowed, action
from bluelamp.foundation.database.rows import new_row
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, write_down
from bluelamp.quality.actions.form import NewerForm
from bluelamp.quality.events import ContactScored
from bluelamp.quality.models import Drawn, Review, Score
from bluelamp.quality.queries import newest_form
from bluelamp.quality.rules import HIGHEST


class AlreadyScored(Exception):
    """A contact was to be scored that someone scored, or of which nothing is left to score; nothing was changed."""

    def __str__(self) -> str:
        return str(_("A colleague scored this contact while you had it open, or it was erased. Nothing was changed."))


class NotAllScored(ValueError):
    """A criterion was left out."""

    def __str__(self) -> str:
        return str(_("Score every criterion, or say that it does not apply."))


@action(may="quality.score", announces=ContactScored, on="drawn")
def score_contact(*, by: Actor, drawn: Drawn, form: int, scores: Mapping[int, int | None], words: str) -> Review:
    """Score a contact by the version of the form that was seen, and tell whoever dealt with it.

    `scores` has the place of each criterion with nought to three, or None where it does not apply. Raises
    `AlreadyScored`, `NotAllScored`, and `NewerForm` where the form was changed meanwhile.
    """
    if by.id is None:
        raise NotAllowed
    drawn = Drawn.objects.select_for_update(no_key=True, of=("self",)).select_related("draw").get(pk=drawn.pk)
    if drawn.set_aside_at is not None or Review.objects.filter(drawn=drawn).exists():
        raise AlreadyScored
    newest = newest_form()
    if newest is None or newest.number != form:
        raise NewerForm
    criteria = {one.place: one for one in newest.criteria.all()}
    if scores.keys() != criteria.keys() or any(not 0 <= (value or 0) <= HIGHEST for value in scores.values()):
        raise NotAllScored
    account = drawn.draw.account_id
    review = new_row(Review, drawn_id=drawn.pk, account_id=account, form_id=newest.pk, scored_by_id=by.id, words=words)
    given = [new_row(Score, review_id=review.pk, criterion_id=criteria[at].pk, value=scores[at]) for at in criteria]
    write_down(review, *given)
    announce(
        ContactScored(review_id=review.pk, contact_id=drawn.contact_id, account_id=account, form=newest.number),
        by=by,
        wrote=[review],
    )
    return review
