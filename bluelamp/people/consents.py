"""Reading what may be shared: what was asked, how it stands today, and each use of it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch

from bluelamp.foundation.clock import today
from bluelamp.people.models import Consent, ConsentUse
from bluelamp.people.rules import ConsentStanding, consent_standing


@dataclass(frozen=True)
class Shared:
    """A consent, how it stands today, and every use of it, oldest first."""

    consent: Consent
    standing: ConsentStanding
    uses: list[ConsentUse]


def consents_about(matter_id: UUID) -> list[Shared]:
    """Return every consent that was asked for about a matter, newest first; what was erased is gone from it."""
    rows = Consent.objects.filter(matter_id=matter_id).exclude(digest_key=b"").select_related("asked_by")
    uses = ConsentUse.objects.select_related("used_by").order_by("used_at", "pk")
    rows = rows.prefetch_related(Prefetch("uses", uses))
    return [Shared(one, standing_of(one), list(one.uses.all())) for one in rows.order_by("-asked_at", "-pk")]


def consent_about(matter_id: UUID, consent_id: UUID) -> Shared | None:
    """Return one consent about a matter, None where there is no such one, or it was erased."""
    return next((one for one in consents_about(matter_id) if one.consent.pk == consent_id), None)


def standing_of(consent: Consent) -> ConsentStanding:
    """Return how a consent stands today."""
    return consent_standing(answer=consent.answer, withdrawn_at=consent.withdrawn_at, until=consent.until, on=today())
