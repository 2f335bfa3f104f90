"""Reading how many came by each channel from month to month, by the force's calendar; sealed ones are in no count."""

from collections import Counter
from datetime import date, datetime

from django.db.models import Count
from django.db.models.functions import TruncMonth

from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import of_nobody_sealed
from bluelamp.foundation.clock import force_zone


def came_by_month(begins: datetime, ends: datetime, *, about: str = "") -> Counter[tuple[date, str]]:
    """Return how many contacts came in each month by each channel in a time; those of one subject where it is named."""
    rows = Contact.objects.filter(of_nobody_sealed(), received_at__gte=begins, received_at__lt=ends, sealed=False)
    if about:
        rows = rows.filter(subject=about)
    months = rows.annotate(month=TruncMonth("received_at", tzinfo=force_zone()))
    counted = months.values_list("month", "channel").annotate(Count("pk")).order_by()
    return Counter({(month.date(), channel): count for month, channel, count in counted})
