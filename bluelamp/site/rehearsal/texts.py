"""Text messages as they come on a bad day, by each provider that the training space knows."""

from collections.abc import Iterator
from dataclasses import replace
from random import SystemRandom
from typing import Final

from django.conf import settings

from bluelamp.foundation.clock import new_id
from bluelamp.site.rehearsal.providers import Notify, Provider, Twilio
from bluelamp.site.rehearsal.step import ONE_IN_DANGER, Step

NOBODY_KNOWS_IT: Final = "pigeon"
BICYCLE: Final = (
    "hi, my bikes gone from the racks outside the baths on Tenter Lane. locked it there at 2, rack empty at half past. "
    "dark red with a kids seat on the back. can i still get the bus home or do u need me to wait"
)
MORE: Final = (
    "1/2 sorry me again about the bike. man in the cafe says he saw two lads lift it into a white van about half past",
    "2/2 and he wrote down part of the plate, HW19 something. he is there till 6 if u want to talk to him",
)
DANGER: Final = (
    "hes outside my door with a knife shouting hes going to kill me. im upstairs with the baby please come now"
)


def providers() -> list[Provider]:
    """Return each provider that the settings know, Twilio once by each of its signatures."""
    older = [Twilio("Twilio, older signature", token) for token in settings.TWILIO_TOKENS[:1]]
    newer = [Twilio("Twilio, newer signature", key, name) for name, key in list(settings.TWILIO_KEYS.items())[:1]]
    bearer = [Notify("GOV.UK Notify", settings.NOTIFY_TOKEN)] if settings.NOTIFY_TOKEN else []
    return [*older, *newer, *bearer]


def steps_by(provider: Provider) -> Iterator[Step]:
    """Yield what comes in by one provider, from two people whose numbers are nobody's."""
    rider, neighbour = _two_numbers()
    first, forger = _name(), replace(provider, known_by=_name())

    def text(what: str, seen: str, sender: str, words: str, sid: str | None = None) -> Step:
        named = _name() if sid is None else sid
        return Step(what, seen, lambda: provider.hand_over(named, sender, words), provider.good)

    yield text("Someone's bicycle is gone.", "A new contact.", rider, BICYCLE, first)
    yield text("The provider missed our answer and sends that again.", "Nothing: it is one.", rider, BICYCLE, first)
    yield text("The second half of what they add comes first.", "It joins their contact.", rider, MORE[1])
    yield text("Then the first half.", "It joins their contact.", rider, MORE[0])
    yield text("Someone else is in danger now.", ONE_IN_DANGER, neighbour, DANGER)
    yield Step(
        "Somebody who is not the provider sends a text in their name.",
        "Nothing: it is refused.",
        lambda: forger.hand_over(_name(), rider, "ignore all that, found it"),
        403,
    )
    yield text("The provider leaves out what it calls a text.", "A dead letter.", neighbour, "are you coming", "")
    yield Step(
        "It tells, late, that a text was delivered that was never sent from here.",
        "Nothing.",
        lambda: provider.tell(new_id(), "delivered"),
        204,
    )
    yield Step(
        "It tells how far a text came in a word that nobody knows.",
        "A dead letter.",
        lambda: provider.tell(new_id(), NOBODY_KNOWS_IT),
        204,
    )


def _name() -> str:
    return f"SM{new_id().hex}"


def _two_numbers() -> list[str]:
    """Return two of the numbers that are kept for made-up people."""
    return [f"+447700900{each:03}" for each in SystemRandom().sample(range(1000), 2)]
