"""Counting the figures of some quarters: once, when nobody can answer about them any more."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Count

from bluelamp.confidence.publishing.together import steps_to_show
from bluelamp.contacts.asking import asked_again_about
from bluelamp.contacts.queries import Served, of_nobody_sealed
from bluelamp.promises.queries import is_kept_in_time, promises_of
from bluelamp.promises.rules import Kind
from bluelamp.reports.services import services
from bluelamp.surveys.lines import Answers, lines_of
from bluelamp.surveys.models import Candidate
from bluelamp.surveys.of_ours import of_ours, of_served, some_of
from bluelamp.surveys.published import OTHER, By, Figures, Measure, Reached
from bluelamp.surveys.queries import midnight
from bluelamp.surveys.rules import LEAST_SHOWN, Fate, Span
from bluelamp.surveys.silent import of_those_invited
from bluelamp.surveys.who import told_by, who_they_are

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from bluelamp.promises.models import Promise

AT_ONCE: Final = 500


@dataclass
class _Said:
    """What was answered, by what it is of."""

    of: dict[By, dict[str, Answers]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))

    def add(self, of: Mapping[By, str], *, bad: bool, percent: int) -> None:
        for by, code in of.items():
            self.of[by][code].append((bad, percent))


def measured(span: Span) -> Figures:
    """Return the figures of the contacts closed in some quarters, and of what was due in them; sealed ones in none."""
    begins, ends = midnight(span.begins), midnight(span.ends)
    rows = Candidate.objects.filter(
        of_nobody_sealed(), closed_at__gte=begins, closed_at__lt=ends, contact__sealed=False
    )
    said = _said(rows)
    bad = list(lines_of(Measure.BAD, said.of))
    lines = [*bad, *of_those_invited(bad, _silent(rows)), *of_ours(begins, ends), *who_they_are(span)]
    return Figures(_reached(rows, len(said.of[By.WHOLE][""])), tuple(lines), told_by(span))


def _said(rows: "QuerySet[Candidate]") -> _Said:
    said, offered = _Said(), services()
    answered = rows.filter(answer__bad__isnull=False).order_by("pk")
    served = ("channel", "contact__team", "contact__language")
    fields = ("contact_id", *served, "contact__subject", "answer__bad", "percent")
    for some in some_of(answered.values_list(*fields).iterator(chunk_size=AT_ONCE)):
        contacts = [row[0] for row in some]
        promises, again = _promises_of(contacts), asked_again_about(contacts)
        for contact, channel, team, language, subject, bad, percent in some:
            happened = _happened(promises[contact], asked_again=contact in again)
            about = subject if subject in offered else OTHER  # of a mail it is what its writer wrote above it
            of = of_served(Served(channel, team, language)) | {By.ABOUT: about} | happened
            said.add(of, bad=bool(bad), percent=percent)
    return said


def _promises_of(contacts: Sequence[UUID]) -> "dict[UUID, list[Promise]]":
    found: dict[UUID, list[Promise]] = defaultdict(list)
    for promise in promises_of(contacts):
        found[promise.matter_id].append(promise)
    return found


def _happened(promises: "list[Promise]", *, asked_again: bool) -> dict[By, str]:
    first = [is_kept_in_time(one) for one in promises if one.kind == Kind.FIRST_ANSWER]
    others = [is_kept_in_time(one) for one in promises if one.kind != Kind.FIRST_ANSWER]
    return {
        By.FIRST_ANSWER: "in_time" if all(first) else "late",
        By.ASKED: "again" if asked_again else "not_again",
        By.PROMISE: "kept" if others and all(others) else "not_kept",
    }


def _silent(rows: "QuerySet[Candidate]") -> dict[By, Counter[str]]:
    """Return how many of those invited answered nothing that decides, by how they were served."""
    silent: dict[By, Counter[str]] = defaultdict(Counter)
    others = rows.filter(fate=Fate.INVITED, answer__bad__isnull=True).order_by("pk")
    fields = ("channel", "contact__team", "contact__language")
    for channel, team, language in others.values_list(*fields).iterator(chunk_size=AT_ONCE):
        for by, code in of_served(Served(channel, team, language)).items():
            silent[by][code] += 1
    return silent


def _reached(rows: "QuerySet[Candidate]", answered: int) -> Reached:
    """Return how many there were at each step. Whoever answered nothing that decides counts as someone who did not."""
    fates = Counter(dict(rows.values_list("fate").annotate(Count("pk")).order_by()))
    closed = sum(fates.values())
    steps = (closed, closed - fates[Fate.NOT_DRAWN], fates[Fate.INVITED], answered)
    return Reached(*steps_to_show(steps, least=LEAST_SHOWN))
