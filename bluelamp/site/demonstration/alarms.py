"""How the made-up town's staff opened what told of danger, so that no alarm of the year is left."""

from typing import TYPE_CHECKING

from bluelamp.contacts.queries import contact_for_staff
from bluelamp.staff.queries import actor_for
from bluelamp.watch.queries import alarms_due
from bluelamp.watch.tasks import end_opened_alarms

if TYPE_CHECKING:
    from bluelamp.watch.models import Alarm


def open_what_told_of_danger() -> None:
    """Let whoever answered it since open what is overdue, as they had to before they wrote."""
    for alarm in alarms_due():
        _open(alarm)
    end_opened_alarms()


def _open(alarm: "Alarm") -> None:
    said_since = alarm.contact.messages.exclude(written_by=None).filter(written_at__gte=alarm.heard.heard_at)
    first = said_since.select_related("written_by").order_by("written_at").first()
    if first is not None and first.written_by is not None:
        contact_for_staff(actor_for(first.written_by), alarm.contact.reference)
