"""What reports say of each contact to those who search: what someone wrote, chose as the kind, or named as a day."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.utils import timezone

from bluelamp.foundation.clock import force_zone
from bluelamp.foundation.search.passages import Passage
from bluelamp.foundation.search.sources import source
from bluelamp.reports.definition import OF_PARTS, Kind
from bluelamp.reports.models import Report
from bluelamp.reports.queries import GIST, Told, report_as_told

# What was chosen from a list is said in a thousand reports, but for what kind of thing it is.
TELLING: Final = OF_PARTS | {Kind.LINE, Kind.WORDS, Kind.DATE, Kind.GROUP}


@source("reports")
def passages_of_reports(contacts: Collection[UUID]) -> dict[UUID, list[Passage]]:
    """Return what was answered in the report that each contact began with."""
    return {
        report.contact_id: [_passage(report, told) for told in report_as_told(report) if _is_telling(told)]
        for report in Report.objects.filter(contact__in=contacts)
    }


def _is_telling(told: Told) -> bool:
    return told.question.kind in TELLING or told.question.code == GIST


def _passage(report: Report, told: Told) -> Passage:
    made_on = timezone.localdate(report.made_at, force_zone())
    return Passage(where=str(told.question.label), text=told.answer, on=made_on)
