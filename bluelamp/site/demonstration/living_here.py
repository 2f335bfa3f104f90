"""What those who live in the made-up town think of the police: one survey by letter that is over.

Old people think better of the police and answer more often, so that answers as they came would say too much good.
"""

import json
from datetime import timedelta
from random import Random
from typing import Final

from bluelamp.confidence.maps.outlines import Outlines, read_outlines
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.pulse.actions import answer_pulse, bring_map, draw_addresses, end_wave, make_wave, print_pulse_letters
from bluelamp.pulse.models import Address
from bluelamp.pulse.reading import Frame, Sent
from bluelamp.pulse.shipped import NEWEST
from bluelamp.site.demonstration.town.outlines import boundaries_of
from bluelamp.site.demonstration.town.surveying import survey

RUNS: Final = Actor.system("pulse.run")
WRITES_BACK: Final = Actor.public("pulse.answer")
DAYS: Final = 60
HOMES: Final = 120  # in each neighbourhood
LETTERS: Final = 0.75  # of the homes
YOUNG, OLD = ("16-24", "25-34", "35-44"), ("45-54", "55-64", "65-74", "75-over")
ANSWERS, OLD_ANSWER = 0.45, 0.75
GOOD, OLD_GOOD, WORST = 0.4, 0.6, 0.2
QUESTIONS: Final = [one.code for one in NEWEST.questions]


def ask_those_who_live_here(seed: str) -> None:
    """Let a survey have gone out two months ago and be over today."""
    dice = Random(f"{seed} lives here")
    frame = _frame(dice)
    begins = today() - timedelta(days=DAYS)
    wave = make_wave(
        by=RUNS, name=f"{begins:%B %Y}", begins=begins, ends=today(), wanted=50, in_welsh=False, frame=frame
    )
    count = round(LETTERS * HOMES * len(frame.addresses))
    draw = draw_addresses(by=RUNS, wave=wave, count=count)
    addresses = list(Address.objects.filter(draw=draw).select_related("area").order_by("place"))
    print_pulse_letters(by=RUNS, draw=draw, addresses=addresses, reminder=False)
    worst = min(frame.addresses)
    for address in addresses:
        is_old = dice.random() < 0.5
        if dice.random() < (OLD_ANSWER if is_old else ANSWERS):
            good = (OLD_GOOD if is_old else GOOD) - WORST * (address.area.code == worst)
            answer_pulse(by=WRITES_BACK, address=address, given=_answer(dice, good, is_old=is_old))
    end_wave(by=RUNS, wave=wave)
    bring_map(by=RUNS, outlines=_outlines())


def _outlines() -> Outlines:
    town = survey()
    sent = Sent("boundaries.geojson", json.dumps(boundaries_of(town)).encode())
    return read_outlines(sent, [[each.name for each in town.neighbourhoods]])


def _frame(dice: Random) -> Frame:
    addresses, areas = {}, {}
    for each in survey().neighbourhoods:
        homes = [f"{number} {street.name}, Harrowmere" for street in each.streets for number in range(1, HOMES)]
        addresses[each.name] = dice.sample(homes, HOMES)
        areas[each.name] = float(dice.randrange(4_000, 9_000))
    ages = {age: 10.0 if age in YOUNG else 7.5 for age in (*YOUNG, *OLD)}
    return Frame(addresses, {"area": areas, "age": ages, "sex": {"female": 51.0, "male": 49.0}})


def _answer(dice: Random, good: float, *, is_old: bool) -> dict[str, str]:
    said = {code: _chosen(dice, code, is_good=dice.random() < good) for code in QUESTIONS}
    about = {"age": dice.choice(OLD if is_old else YOUNG), "sex": dice.choice(("female", "male"))}
    return said | about | {"adults": dice.choice(("1", "2", "2", "3"))}


def _chosen(dice: Random, code: str, *, is_good: bool) -> str:
    question = next(one for one in NEWEST.questions if one.code == code)
    options = [option.code for option in NEWEST.options_of(question) if option.good == is_good and not option.empty]
    return dice.choice(options)
