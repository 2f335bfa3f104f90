"""Writing the form that the force scores contacts by."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.quality.events import FormWritten
from bluelamp.quality.models import Criterion, Form
from bluelamp.quality.queries import newest_form
from bluelamp.quality.rules import LONGEST_CRITERION, MOST_A_MONTH, MOST_CRITERIA


class NewerForm(Exception):
    """Someone wrote a version of the form since it was looked at; nothing was changed."""

    def __str__(self) -> str:
        return str(_("Someone changed the form while you had it open. Look at theirs, then send yours again."))


class NotAForm(ValueError):
    """A form was to ask nothing, or too much."""

    def __str__(self) -> str:
        return str(_("Write 1 to 12 criteria of at most 200 characters, and draw 0 to 20 contacts a month."))


@action(may="quality.keep_form", announces=FormWritten, only_adds=True)
def write_form(*, by: Actor, criteria: Sequence[str], each_month: int, seen: int) -> Form:
    """Write the next version of the form: what to look at, and how many contacts are drawn for each account a month.

    `seen` is the number of the version it is to follow, 0 for the first. Raises `NewerForm` where a colleague wrote one
    meanwhile, and `NotAForm`. Scores that were made keep the version they were made with.
    """
    sizes_fit = 1 <= len(criteria) <= MOST_CRITERIA and 0 <= each_month <= MOST_A_MONTH
    if not sizes_fit or not all(0 < len(words) <= LONGEST_CRITERION for words in criteria):
        raise NotAForm
    newest = newest_form()
    if (newest.number if newest else 0) != seen:
        raise NewerForm
    if newest and ([one.words for one in newest.criteria.all()], newest.each_month) == (list(criteria), each_month):
        nothing_new()
        return newest
    form = Form(number=seen + 1, each_month=each_month, written_by_id=by.id)
    write_down(form, *(Criterion(form=form, place=place, words=words) for place, words in enumerate(criteria, 1)))
    announce(FormWritten(form_id=form.pk, number=form.number, each_month=each_month, criteria=len(criteria)), by=by)
    return form
