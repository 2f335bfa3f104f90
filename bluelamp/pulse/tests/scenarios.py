"""Waves for tests to begin with: two areas, addresses, letters, and people who answer."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import answer_pulse, draw_addresses, make_wave, print_pulse_letters
from bluelamp.pulse.models import Address, Draw, Wave
from bluelamp.pulse.queries import draw_of
from bluelamp.pulse.reading import Frame, Sent, read_frame

RUNS: Final = Actor.system("pulse.run")
VISITOR: Final = Actor.public("pulse.answer")
MARGINS: Final = "margin,group,people\narea,Quay,600\narea,Moor,400\nsex,female,500\nsex,male,500\n"
GOOD: Final = {"job": "good", "confidence": "agree", "age": "16-24", "sex": "female", "adults": "2"}
BAD: Final = {"job": "poor", "confidence": "disagree", "age": "25-34", "sex": "male", "adults": "1"}


def addresses(count: int) -> str:
    """Return a file of so many addresses in each area."""
    every = [(area, number) for area in ("Quay", "Moor") for number in range(count)]
    rows = [f'"No {number:03d} {area} Lane, Harrowmere, HM1 2AB",{area}' for area, number in every]
    return "\n".join(["address,area", *rows])


def a_frame(count: int = 60) -> Frame:
    """Return so many addresses in each area, and who lives there."""
    return read_frame(Sent("addresses.csv", addresses(count).encode()), Sent("margins.csv", MARGINS.encode()))


def a_wave(count: int = 60, **told: Any) -> Wave:
    """Make a wave that begins today and is open for four weeks."""
    plan: dict[str, Any] = {"name": "Autumn", "wanted": 50, "in_welsh": False} | told
    return make_wave(by=RUNS, begins=today(), ends=today() + timedelta(days=28), frame=a_frame(count), **plan)


def drawn(wave: Wave, count: int = 100) -> list[Address]:
    """Draw so many addresses, and return them in their places."""
    draw = draw_addresses(by=RUNS, wave=wave, count=count)
    return list(Address.objects.filter(draw=draw).select_related("area__wave").order_by("place"))


def sent(wave: Wave, count: int = 100) -> list[Address]:
    """Draw so many addresses and print their letters, and return them."""
    found = drawn(wave, count)
    print_pulse_letters(by=RUNS, draw=last_draw(wave), addresses=found, reminder=False)
    return found


def last_draw(wave: Wave) -> Draw:
    """Return the last draw of a wave."""
    draw = draw_of(wave, wave.draws.count())
    assert draw is not None
    return draw


def say(address: Address, given: Mapping[str, str] = GOOD) -> None:
    """Have someone at an address answer."""
    answer_pulse(by=VISITOR, address=address, given=given)


def all_say(found: list[Address]) -> None:
    """Have every second answer well and the others badly, young and old and of both sexes in each."""
    for number, address in enumerate(found):
        given = GOOD if number % 2 else BAD
        age, sex = ("16-24", "25-34")[number // 2 % 2], ("female", "male")[number // 4 % 2]
        say(address, given | {"age": age, "sex": sex, "adults": "1"})
