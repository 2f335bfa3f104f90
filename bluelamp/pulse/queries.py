"""Reading waves. Addresses are shown in letters alone, and each that is given away so is a look."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from django.db.models import Count, F, Max, Min, Q

from bluelamp.confidence.maps.outlines import Outlines
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.access.reach import reach
from bluelamp.foundation.clock import now, today
from bluelamp.foundation.keys.tokens import id_in, token_for
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.pulse.codes import code_digests
from bluelamp.pulse.figures import as_read
from bluelamp.pulse.models import Address, Answer, Area, Draw, Map, Wave
from bluelamp.pulse.rules import IN_ONE_PDF, LEAST_SHOWN, REMINDED_AFTER, is_open
from bluelamp.pulse.shipped import BANKS, Bank

if TYPE_CHECKING:
    from datetime import datetime

PURPOSE, SHOWN = "mail", "pulse"
MOST_SHOWN = 50


@reach("pulse.Address")
def addresses_within_reach(by: Actor) -> Q:
    """Addresses are reached by whoever runs waves, and by the program."""
    return Q() if by.kind == Kind.SYSTEM or by.may("pulse.run") else Q(pk=None)


@dataclass(frozen=True)
class Progress:
    """How far a wave is in one area. `answered` is None where it is hidden; `is_short` where more are wanted."""

    area: str
    addresses: int
    drawn: int
    sent: int
    answered: int | None
    is_short: bool


@dataclass(frozen=True)
class Part:
    """Some letters of one draw that are printed as one PDF: where they begin, and whom to remind."""

    draw: int
    number: int
    first: int
    last: int
    to_remind: int
    sent_at: "datetime | None"
    reminded_at: "datetime | None"


def waves() -> list[Wave]:
    """Return the waves, the newest first."""
    return list(Wave.objects.order_by("-begins", "-made_at")[:MOST_SHOWN])


def wave_with(wave_id: UUID) -> Wave | None:
    """Return a wave, None where there is none."""
    return Wave.objects.filter(pk=wave_id).first()


def wave_before(wave: Wave) -> Wave | None:
    """Return the newest wave before one that asked some of the same and is over, None where there is none."""
    asked = {line.question for line in as_read(wave.figures).lines}
    over = Wave.objects.filter(bank=wave.bank, begins__lt=wave.begins).exclude(ended_at=None).order_by("-begins")
    found = (each for each in over[:MOST_SHOWN] if asked & {line.question for line in as_read(each.figures).lines})
    return next(found, None)


def progress_of(wave: Wave) -> list[Progress]:
    """Return how far a wave is in each area; where few answered it is hidden, and what would tell it of one alone."""
    areas = list(Area.objects.filter(wave=wave).order_by("code"))
    fewest_first = sorted(areas, key=lambda area: area.answered)
    few = [area for area in areas if area.answered < LEAST_SHOWN]
    hidden = {area.pk for area in (fewest_first[:2] if len(few) == 1 else few)}
    return [
        Progress(
            area.code,
            area.addresses,
            area.drawn,
            area.sent,
            None if area.pk in hidden else area.answered,
            area.answered < wave.wanted,
        )
        for area in areas
    ]


def answered_of(wave: Wave) -> int | None:
    """Return how many answered a wave, None where those are few."""
    count = Answer.objects.filter(wave=wave).count()
    return count if count >= LEAST_SHOWN else None


def addresses_left(wave: Wave) -> int:
    """Return how many addresses of a wave were not drawn."""
    return Address.objects.filter(area__wave=wave, draw=None).count()


def parts_of(wave: Wave) -> list[Part]:
    """Return the letters of a wave, as many together as are printed as one PDF; none of which all were answered."""
    reminding = Q(sent_at__lte=now() - REMINDED_AFTER, reminded_at=None)
    of_draws = Address.objects.filter(draw__wave=wave).annotate(part=(F("place") - 1) / IN_ONE_PDF + 1)
    found = of_draws.values_list("draw__number", "draw__drawn", "part").annotate(
        to_remind=Count("pk", filter=reminding), first_sent=Min("sent_at"), last_reminded=Max("reminded_at")
    )
    return [
        Part(draw, part, (part - 1) * IN_ONE_PDF + 1, min(part * IN_ONE_PDF, drawn), *counted)
        for draw, drawn, part, *counted in found.order_by("draw__number", "part")
    ]


def draw_of(wave: Wave, number: int) -> Draw | None:
    """Return the draw of this number, None where there is none."""
    return Draw.objects.filter(wave=wave, number=number).first()


def addresses_to_print(by: Actor, draw: Draw, part: int, *, reminder: bool) -> list[Address]:
    """Return the addresses of a part that letters go to, or reminders; writes the look.

    Either can be printed again: reminders for ten days.
    """
    since = now() - REMINDED_AFTER
    rows = Address.objects.filter(draw=draw, place__range=((part - 1) * IN_ONE_PDF + 1, part * IN_ONE_PDF))
    if reminder:
        rows = rows.filter(Q(reminded_at=None) | Q(reminded_at__gte=since), sent_at__lte=since)
    return open_list(by, rows.order_by("place"), reason=Reason.PRINTING, most=IN_ONE_PDF)


def address_with_code(code: str) -> Address | None:
    """Return the address that a code was sent to, None where nothing can be answered with it now."""
    return _open_one(Address.objects.filter(code_digest__in=code_digests(code)).select_related("area__wave").first())


def shown_code(address: Address) -> str:
    """Return a word that shows again, in a form, that its code was typed; it tells nothing of the address."""
    return token_for(PURPOSE, SHOWN, address.pk)


def address_shown(word: str) -> Address | None:
    """Return the address whose code was typed before this form, None where nothing can be answered for it now."""
    id_ = id_in(PURPOSE, SHOWN, word)
    return _open_one(Address.objects.filter(pk=id_).select_related("area__wave").first()) if id_ else None


def bank_of(address: Address) -> Bank:
    """Return what is asked of an address."""
    return BANKS[address.area.wave.bank or 0]


def _open_one(address: Address | None) -> Address | None:
    if address is None or not is_open(address.area.wave.begins, address.area.wave.ends, on=today()):
        return None
    return address


def waves_over() -> list[Wave]:
    """Return the waves whose last day is past and whose figures are not counted."""
    return list(Wave.objects.filter(ended_at=None, ends__lt=today()))


def areas_asked() -> list[set[str]]:
    """Return the areas of each wave as they are called there, those of the newest first."""
    of_ours: dict[UUID, set[str]] = {}
    for wave, code in Area.objects.values_list("wave", "code"):
        of_ours.setdefault(wave, set()).add(code)
    rows = Wave.objects.order_by("-begins", "-made_at").values_list("pk", "bank", "figures")
    elsewhere = {pk: {line.area for line in as_read(figures).by_area()} for pk, bank, figures in rows if bank is None}
    return [areas for pk, _bank, _figures in rows if (areas := of_ours.get(pk) or elsewhere.get(pk))]


def outlines_brought() -> Outlines | None:
    """Return where areas lie, None where no map was brought."""
    kept = Map.objects.order_by("-brought_at").values_list("outlines", flat=True).first()
    return msgspec.convert(kept, Outlines) if kept else None
