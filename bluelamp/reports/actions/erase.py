"""Erasing a matter: what was reported, all that was said since and, where asked for, who it is from."""

from typing import TYPE_CHECKING

from bluelamp.contacts.actions import erase_files, erase_words
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.erasure import empty
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.actions import erase_person
from bluelamp.reports.events import ReportErased
from bluelamp.reports.models import Report, ToldPlace

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="records.erase", announces=ReportErased, on="contact")
def erase_matter(*, by: Actor, contact: "Contact", reason: WhyErased, with_person: bool) -> None:
    """Erase the report a contact began with, all that was said, sent and promised since, and `with_person` who it is.

    Done twice it changes nothing. Rows, ids and moments stay, and the ledger says that, when and why they were emptied.
    """
    erase_words(by=by, contact=contact, reason=reason)
    erase_files(by=by, contact=contact, reason=reason)
    if with_person:
        erase_person(by=by, person_id=contact.person_id, reason=reason)
    reports = list(Report.objects.filter(contact=contact).exclude(digest_key=b""))
    if not reports:
        nothing_new()
    ToldPlace.objects.filter(contact=contact).delete()
    for report in reports:
        announce(
            ReportErased(report_id=report.pk, contact_id=contact.pk, person_id=contact.person_id, reason=reason),
            by=by,
            wrote=empty(Report, [report]),
        )
