"""What staff must know before all else where a child told us something alone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.reports.services import service_as_of
from bluelamp.reports.shipped import NOT_TO_TELL

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Alone:
    """A child told us this alone. `not_to_tell` is whom they asked us not to tell, in their words; '' for nobody."""

    not_to_tell: str


def told_alone(contact: "Contact") -> Alone | None:
    """Return what a child who told us alone asked of us; None for any other contact."""
    report = report_of(contact)
    if report is None or not service_as_of(report.service, report.version).for_children:
        return None
    asked = {question.code for question in NOT_TO_TELL.questions}
    return Alone("\n".join(told.answer for told in report_as_told(report) if told.question.code in asked))
