"""Choosing how long things are kept, and forgetting what is older."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.models import Look
from bluelamp.foundation.retention.events import KeepingTimesChosen, LooksForgotten
from bluelamp.foundation.retention.models import AT_LEAST, KeepingTimes
from bluelamp.foundation.retention.queries import keeping_times
from bluelamp.foundation.retention.rules import months_before


class TooShort(ValueError):
    """What shows who looked would be forgotten before anyone could ask."""

    def __str__(self) -> str:
        return str(_("Keep both for 12 months at least, so that it can still be asked who looked."))


@action(may="retention.choose", announces=KeepingTimesChosen)
def choose_keeping_times(*, by: Actor, looks_months: int, security_months: int) -> KeepingTimes:
    """Choose how long looks, and what identifies security events, are kept; raise `TooShort`."""
    if min(looks_months, security_months) < AT_LEAST:
        raise TooShort
    chosen = keeping_times()
    if not chosen._state.adding and (chosen.looks_months, chosen.security_months) == (looks_months, security_months):
        nothing_new()
        return chosen
    chosen.looks_months, chosen.security_months = looks_months, security_months
    chosen.save()
    announce(KeepingTimesChosen(choice_id=chosen.pk, looks_months=looks_months, security_months=security_months), by=by)
    return chosen


@action(may="retention.forget", announces=LooksForgotten)
def forget_old_looks(*, by: Actor) -> int:
    """Forget the looks that are older than the force keeps them, and return how many."""
    chosen = keeping_times()
    before = months_before(now(), chosen.looks_months)
    looks = Look.objects.filter(at__lt=before).delete()[0]
    if looks:
        announce(LooksForgotten(choice_id=chosen.pk, looks=looks, before=int(f"{before:%Y%m%d}")), by=by)
    else:
        nothing_new()
    return looks
