"""Counting whether articles help: a number for each article and day, and nothing of anyone."""

from django.db import transaction
from django.db.models import F

from bluelamp.foundation.clock import today
from bluelamp.knowledge.models import Tally
from bluelamp.knowledge.rules import Outcome


def count(*, what: Outcome, code: str = "") -> None:
    """Add one to what came of an article today; without a code, to the searches that found none.

    It is no record of anyone, so that the ledger, which holds the moment of each entry, has none of it.
    """
    with transaction.atomic():
        tally, _is_new = Tally.objects.get_or_create(code=code, day=today(), what=what)
        Tally.objects.filter(pk=tally.pk).update(number=F("number") + 1)
