"""Taking the scores of a team away as a file."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.foundation.lists import MOST_TAKEN
from bluelamp.foundation.lists import Form as FileForm
from bluelamp.quality.events import ScoresExported
from bluelamp.quality.models import Review
from bluelamp.quality.queries import reviews_of_team


@action(may="quality.score", announces=ScoresExported)
def export_scores(*, by: Actor, team: str, form: FileForm) -> list[Review]:
    """Return the reviews of a team within reach, newest first, at most 1000; it is a look at each of them too.

    The ledger says who took which away, and in what form.
    """
    reviews = open_list(by, reviews_of_team(team), reason=Reason.QUALITY, most=MOST_TAKEN)
    announce(
        ScoresExported(export_id=new_id(), form=form, team=team, review_ids=tuple(review.pk for review in reviews)),
        by=by,
    )
    return reviews
