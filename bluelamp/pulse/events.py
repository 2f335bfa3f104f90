"""What can happen in a wave. The ledger holds no address, no area, no answer, and not who gave one."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from bluelamp.foundation.ledger.event import Event, Operation


@dataclass(frozen=True, kw_only=True)
class WaveEvent(Event):
    """Base of everything about one wave."""

    operation: ClassVar = Operation.ALTERED
    about: ClassVar = "wave_id"
    wave_id: UUID


@dataclass(frozen=True, kw_only=True)
class WaveMade(WaveEvent):
    """A wave was made, with so many addresses to draw from."""

    operation: ClassVar = Operation.COLLECTED
    addresses: int


@dataclass(frozen=True, kw_only=True)
class WaveImported(WaveEvent):
    """The figures of someone else's survey came in as a wave; its file was not kept."""

    operation: ClassVar = Operation.COLLECTED
    answers: int


@dataclass(frozen=True, kw_only=True)
class AddressesDrawn(WaveEvent):
    """So many of the addresses that were left were drawn by chance, from this seed."""

    draw_id: UUID
    drawn: int
    out_of: int
    seed: int


@dataclass(frozen=True, kw_only=True)
class PulseLettersPrinted(WaveEvent):
    """Letters to addresses, or reminders, were given to someone to print and post."""

    operation: ClassVar = Operation.DISCLOSED
    draw_id: UUID
    letters: int
    reminder: bool


@dataclass(frozen=True, kw_only=True)
class PulseAnswered(WaveEvent):
    """Someone answered, and their address was erased."""

    operation: ClassVar = Operation.COLLECTED


@dataclass(frozen=True, kw_only=True)
class WaveEnded(WaveEvent):
    """A wave is over: its figures were counted, and the addresses that were left were erased."""

    operation: ClassVar = Operation.ERASED
    answers: int
    addresses: int


@dataclass(frozen=True, kw_only=True)
class WaveExported(WaveEvent):
    """The figures of a wave were taken away as a file."""

    operation: ClassVar = Operation.DISCLOSED
    form: str


@dataclass(frozen=True, kw_only=True)
class MapBrought(Event):
    """Where so many areas lie was brought, to draw figures on; a map that was there before is gone."""

    operation: ClassVar = Operation.COLLECTED
    about: ClassVar = "map_id"
    map_id: UUID
    areas: int
