"""What staff must know before all else where a child told us something alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.reports.services import service_as_of
from bluelamp.reports.shipped import NOT_TO_TELL

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.reports.models import Report
    from bluelamp.reports.queries import Told

ASKED: Final = {question.code for question in NOT_TO_TELL.questions}


@dataclass(frozen=True)
class Alone:
    """A child told us this alone. `not_to_tell` is whom they asked us not to tell, in their words; '' for nobody."""

    not_to_tell: str


def told_alone(contact: "Contact") -> Alone | None:
    """Return what a child who told us alone asked of us; None for any other contact."""
    report = report_of(contact)
    return alone_in(report, report_as_told(report)) if report else None


def alone_in(report: "Report", told: "Iterable[Told]") -> Alone | None:
    """Return what a child who told us alone asked of us in a report as it was told; None where it is no child's."""
    if not service_as_of(report.service, report.version).for_children:
        return None
    return Alone("\n".join(one.answer for one in told if one.question.code in ASKED))
