"""How it goes from month to month, for a team or one account: counts, and a share only where there is enough of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet

from bluelamp.contacts.closed import reached_contacts
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.models import Drawn, Score
from bluelamp.quality.rules import Tally


@dataclass(frozen=True)
class OfCriterion:
    """One criterion of a version of the form, and what it was given."""

    words: str
    form: int
    tally: Tally


@dataclass(frozen=True)
class OfAccount:
    """Someone with contacts that were drawn, how many of them, and how many were scored."""

    account_id: UUID
    name: str
    drawn: int
    scored: int


@dataclass(frozen=True)
class Of:
    """Whose figures: those of a team, of one account in it where that is named, from a month on."""

    team: str
    since: date
    account: UUID | None = None


def by_month(by: Actor, of: Of) -> dict[date, Tally]:
    """Return what was drawn and found of each month that something was drawn of, oldest first."""
    tallies: dict[date, Tally] = {}
    counted = _drawn(by, of).values(month=F("draw__month")).annotate(drawn=Count("pk"), scored=Count("review"))
    for row in counted.order_by("month"):
        tallies[row["month"]] = Tally(drawn=row["drawn"], scored=row["scored"])
    given = _scores(by, of).values_list("review__drawn__draw__month", "value")
    for month, value, times in given.annotate(times=Count("pk")).order_by():
        tallies[month].count(value, times)
    return tallies


def by_criterion(by: Actor, of: Of) -> list[OfCriterion]:
    """Return what each criterion was given, newest version of the form first, in the order of the form."""
    kinds = ("criterion__form__number", "criterion__place", "criterion__words")
    tallies: dict[tuple[int, int, str], Tally] = defaultdict(Tally)
    for number, place, words, value, times in (
        _scores(by, of).values_list(*kinds, "value").annotate(times=Count("pk")).order_by()
    ):
        tally = tallies[number, place, words]
        tally.count(value, times)
        tally.scored += times
    ordered = sorted(tallies.items(), key=lambda item: (-item[0][0], item[0][1]))
    return [OfCriterion(words, number, tally) for (number, _place, words), tally in ordered]


def by_account(by: Actor, of: Of) -> list[OfAccount]:
    """Return whose contacts were drawn, in the order of their names: never in an order of scores."""
    rows = _drawn(by, of).values("draw__account", name=F("draw__account__name"))
    counted = rows.annotate(drawn=Count("pk"), scored=Count("review")).order_by("name", "draw__account")
    return [OfAccount(row["draw__account"], row["name"], row["drawn"], row["scored"]) for row in counted]


def _drawn(by: Actor, of: Of) -> QuerySet[Drawn]:
    rows = Drawn.objects.filter(team=of.team, draw__month__gte=of.since, contact__in=reached_contacts(by))
    rows = rows.filter(Q(set_aside_at=None) | Q(review__isnull=False))
    return rows.filter(draw__account=of.account) if of.account else rows


def _scores(by: Actor, of: Of) -> QuerySet[Score]:
    return Score.objects.filter(review__drawn__in=_drawn(by, of).values("pk"))
