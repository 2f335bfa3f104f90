"""The filters of the queue as the desk shows them: the form, what is chosen, and the parts of the queue."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.filters import NOT_GRADED, Filters, KnownCodes
from bluelamp.contacts.queue import MOST_COUNTED, count_within
from bluelamp.contacts.rules import GRADES, State
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.foundation.design.staff import Chip, NavItem
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.still import Still, alike
from bluelamp.reports.services import services
from bluelamp.staff.queries import names_of_teams

NAMES: Final = {
    "show": gettext_lazy("part of the queue"),
    "team": gettext_lazy("team"),
    "tag": gettext_lazy("tag"),
    "service": gettext_lazy("service"),
    "grade": gettext_lazy("grade"),
    "mine": gettext_lazy("mine"),
    "danger": gettext_lazy("danger"),
    "late": gettext_lazy("late"),
    "after": gettext_lazy("page"),
}
TICKED: Final = {
    "mine": gettext_lazy("Mine"),
    "danger": gettext_lazy("Danger"),
    "late": gettext_lazy("Late"),
}


@dataclass(frozen=True, eq=False)
class Choices:
    """What the queue can be narrowed by here, for these staff: codes with their words."""

    teams: dict[str, str]
    tags: dict[str, str]
    services: dict[str, str]
    grades: dict[str, str]

    def known(self) -> KnownCodes:
        """Return the codes that an address may ask for."""
        return KnownCodes(teams=frozenset(self.teams), tags=frozenset(self.tags), services=frozenset(self.services))

    def words(self, name: str, code: str) -> str:
        """Return what a filter says."""
        lists = {"team": self.teams, "tag": self.tags, "service": self.services, "grade": self.grades}
        return lists[name][code] if name in lists else str(TICKED[name])


def choices_for(by: Actor, still: Still | None = None) -> Choices:
    """Return what this member of staff can narrow the queue by."""
    teams = None if by.may("contacts.see_all_teams") else by.serves
    return (still or Still()).ask(_choices, teams)


def _choices(codes: frozenset[str] | None) -> Choices:
    grades = {str(grade): _("Grade %(grade)s") % {"grade": grade} for grade in GRADES}
    return Choices(
        teams=names_of_teams(codes),
        tags=tag_labels(),
        services={code: str(service.label) for code, service in services().items()},
        grades=grades | {NOT_GRADED: _("Not graded")},
    )


def address_of(filters: Filters, *, after: str = "") -> str:
    """Return the address of the queue with these filters."""
    query = "&".join(filter(None, [filters.query(), f"after={after}" if after else ""]))
    return f"{reverse('queue')}?{query}" if query else reverse("queue")


def filter_fields(filters: Filters, choices: Choices) -> list[Field]:
    """Ask what to narrow the queue by; where there is one team or service, it is not asked about."""
    lists = (
        ("team", _("Team"), _("All teams"), choices.teams),
        ("tag", _("Tag"), _("All tags"), choices.tags),
        ("service", _("Service"), _("All services"), choices.services),
        ("grade", _("Grade"), _("All grades"), choices.grades),
    )
    return [_select(*each, chosen=getattr(filters, each[0])) for each in lists if len(each[3]) > (each[0] != "tag")]


def ticks(filters: Filters) -> list[Option]:
    """Return the filters that are only on or off; the value of each is its name."""
    return [Option(name, str(words), checked=getattr(filters, name)) for name, words in TICKED.items()]


def chips(filters: Filters, choices: Choices) -> list[Chip]:
    """Return what is chosen, each with the address without it."""
    return [
        Chip(choices.words(name, getattr(filters, name)), address_of(filters.without(name)))
        for name in filters.narrowed()
    ]


def left_out(names: list[str]) -> str:
    """Say which filters of an address mean nothing here; '' where all do."""
    if not names:
        return ""
    words = ", ".join(str(NAMES[name]) for name in names)
    return _("Part of the address means nothing here, so it is left out: %(words)s.") % {"words": words}


def tabs(by: Actor, filters: Filters, still: Still) -> list[NavItem]:
    """Return the parts of the queue, each with how many are in it whatever the filters, and the filters kept."""
    reaching = alike(by)
    return still.ask(_tabs, filters, tuple(still.ask(count_within, reaching, state) for state in State))


def _tabs(filters: Filters, counts: tuple[int, ...]) -> list[NavItem]:
    labels = {State.WAITING: _("Waiting"), State.ANSWERED: _("Answered"), State.CLOSED: _("Closed")}
    return [
        NavItem(
            address_of(filters.in_part(state)), f"{labels[state]} ({_in_words(count)})", current=state == filters.show
        )
        for state, count in zip(State, counts, strict=True)
    ]


def _in_words(count: int) -> str:
    return f"{count}" if count < MOST_COUNTED else f"{MOST_COUNTED - 1}+"


def _select(name: str, label: str, everything: str, listed: dict[str, str], *, chosen: str) -> Field:
    options = [Option("", everything), *(Option(code, words, checked=code == chosen) for code, words in listed.items())]
    return Field(name=name, label=label, options=tuple(options), kind="select", is_page_heading=False)
