"""What can be done about waves."""

from bluelamp.pulse.actions.answer import CannotBeAnswered, NoAnswer, answer_pulse
from bluelamp.pulse.actions.bring import import_wave
from bluelamp.pulse.actions.bring_map import bring_map
from bluelamp.pulse.actions.draw import NothingToDraw, draw_addresses
from bluelamp.pulse.actions.end import end_wave
from bluelamp.pulse.actions.make import make_wave
from bluelamp.pulse.actions.print import print_pulse_letters
from bluelamp.pulse.actions.take_away import export_wave
from bluelamp.pulse.holding import WaveIsOver

__all__ = [
    "CannotBeAnswered",
    "NoAnswer",
    "NothingToDraw",
    "WaveIsOver",
    "answer_pulse",
    "bring_map",
    "draw_addresses",
    "end_wave",
    "export_wave",
    "import_wave",
    "make_wave",
    "print_pulse_letters",
]
