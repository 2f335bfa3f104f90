"""How long a report is kept once its matter is closed, as the version of the form that it was made with says."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.db.models import Q

from bluelamp.contacts.closed import reached_contacts
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.retention.rules import months_before
from bluelamp.reports.models import Report
from bluelamp.reports.services import service_as_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

MOST_LISTED: Final = 200


@reach("reports.Report")
def reports_within_reach(by: Actor) -> Q:
    """A report is reached by whoever reaches the contact that began with it."""
    return Q(contact__in=reached_contacts(by))


def kept_until(contact: "Contact", report: Report) -> datetime | None:
    """Return until when a report is kept; None while its matter is open, where no end is set, or once it was erased."""
    months = service_as_of(report.service, report.version).definition.keep_months
    if contact.closed_at is None or months is None or report.is_erased():
        return None
    return months_before(contact.closed_at, -months)


def kept_long_enough(by: Actor) -> list[Report]:
    """Return at most 200 reports that were kept as long as they are to be, those closed first first; writes the look.

    None of them is erased by that: someone decides it for each.
    """
    over = Q(pk__in=())
    for service, version in Report.objects.values_list("service", "version").distinct():
        months = service_as_of(service, version).definition.keep_months
        if months is not None:
            over |= Q(service=service, version=version, contact__closed_at__lt=months_before(now(), months))
    rows = Report.objects.filter(over).exclude(digest_key=b"").select_related("contact")
    return open_list(by, rows.order_by("contact__closed_at", "pk"), reason=Reason.KEEPING, most=MOST_LISTED)
