"""How often articles helped of late."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Sum

from bluelamp.foundation.clock import today
from bluelamp.knowledge.models import Tally
from bluelamp.knowledge.rules import Outcome

DAYS: Final = 28


@dataclass(frozen=True)
class Use:
    """How often people said that an article helped them, and that it did not, in four weeks."""

    helped: int = 0
    did_not: int = 0


def uses() -> dict[str, Use]:
    """Return the use of each article that anyone said something of in the last four weeks."""
    counted = _counted()
    codes = {code for code, _what in counted if code}
    return {code: Use(counted[code, Outcome.HELPED], counted[code, Outcome.DID_NOT]) for code in codes}


def searches_without_article() -> int:
    """Return how many searches of the last four weeks found no article."""
    return _counted()["", Outcome.NOTHING]


def _counted() -> Counter[tuple[str, str]]:
    since = Tally.objects.filter(day__gt=today() - timedelta(days=DAYS))
    rows = since.values_list("code", "what").annotate(Sum("number"))
    return Counter({(code, what): number for code, what, number in rows})
