"""Writing down that letters were given to someone to print and post."""

from collections.abc import Sequence

from django.db.models import Count, F

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.pulse.events import PulseLettersPrinted
from bluelamp.pulse.holding import held_open
from bluelamp.pulse.models import Address, Area, Draw


@action(may="pulse.run", announces=PulseLettersPrinted)
def print_pulse_letters(*, by: Actor, draw: Draw, addresses: Sequence[Address], reminder: bool) -> None:
    """Write down that letters to these addresses, or reminders, were printed; raise `WaveIsOver`.

    They can be printed again: a letter counts as sent from the first time on.
    """
    held_open(draw.wave)
    rows = Address.objects.filter(pk__in=[address.pk for address in addresses], draw=draw)
    if reminder:
        rows.filter(sent_at__isnull=False, reminded_at=None).update(reminded_at=now())
    else:
        first = rows.filter(sent_at=None)
        for area, count in first.values_list("area").annotate(Count("pk")).order_by():
            Area.objects.filter(pk=area).update(sent=F("sent") + count)
        first.update(sent_at=now())
    printed = PulseLettersPrinted(wave_id=draw.wave_id, draw_id=draw.pk, letters=len(addresses), reminder=reminder)
    announce(printed, by=by)
