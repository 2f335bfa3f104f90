"""Counting that someone knows of the same as was told us already. Nothing of them is kept."""

from uuid import UUID

from django.db.models import F

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.reports.drafts import seal
from bluelamp.reports.events import ToldAgain
from bluelamp.reports.models import Draft, ToldPlace
from bluelamp.reports.queries import draft_of
from bluelamp.reports.services import service_as_of
from bluelamp.reports.told_before import told_near

COUNTED = "told-again"  # what a draft keeps that it was counted under: no question can have this code


@action(may="reports.submit", announces=ToldAgain)
def tell_again(*, by: Actor, draft_id: UUID, token: bytes) -> bool:
    """Count for the nearest that was told of the same that someone else knows of it, once for each draft.

    Say whether it is counted: not where the draft is gone or sent, or nobody told us of the same any more.
    """
    row = Draft.objects.select_for_update().filter(pk=draft_id)
    draft = draft_of(draft_id, token) if row else None
    if draft is None or draft.contact_id is not None or COUNTED in draft.answers:
        nothing_new()
        return draft is not None and COUNTED in draft.answers
    near = told_near(service_as_of(draft.service, draft.version), draft.answers)
    if not near:
        nothing_new()
        return False
    draft.answers[COUNTED] = "yes"
    row.update(sealed_content=seal(draft, token))
    nearest = near[0]
    ToldPlace.objects.filter(pk=nearest.pk).update(again=F("again") + 1)
    person_id = nearest.contact.person_id
    announce(ToldAgain(report_id=nearest.pk, contact_id=nearest.contact_id, person_id=person_id), by=by)
    return True
