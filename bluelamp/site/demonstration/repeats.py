"""Questions that staff ask in their answers: some of what the person had told before, and some that may be asked.

They have dice of their own, so that the rest of the year is the same with them and without.
"""

from collections.abc import Collection
from dataclasses import dataclass
from random import Random
from typing import Final

from bluelamp.contacts.rules import Channel
from bluelamp.reports.facts import Fact

ASKS_AGAIN: Final = {Channel.WEB_REPORT: 0.07, Channel.EMAIL: 0.4}  # a mail shows less of what is on record
ASKS_IN_EARNEST: Final = 0.05
QUESTIONS: Final = {
    Fact.NAME: ("Before I go on: what is your full name?", "Please send me your name, so that I can write it down."),
    Fact.PHONE: ("Could you give me your phone number?", "What is your mobile number, in case we need to ring?"),
    Fact.EMAIL: ("Which e-mail address can we use?",),
    Fact.WHAT: ("Please tell me what happened, from the beginning.",),
    Fact.WHEN: ("When did it happen?", "Do you remember when it was?"),
    Fact.WHERE: ("Where was it, exactly?", "Which street was it in?"),
    Fact.WHO: ("Who was it, do you know? What did they look like?",),
    Fact.TAKEN: ("What was taken?",),
}
IN_EARNEST: Final = (
    "Is it safe to ring your phone number today?",
    "To be sure that it is you, what is your date of birth?",
    "Is your address still right?",
    "Are you hurt, and where did it happen, so that an ambulance finds you?",
)


@dataclass(frozen=True)
class Asked:
    """What an answer asks beside what it says, and which of it was on record: none where it may be asked."""

    words: str = ""
    again: frozenset[Fact] = frozenset()


class Repeats:
    """Says of answer after answer what it asks."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice

    def in_an_answer(self, told: Collection[Fact], channel: Channel) -> Asked:
        """Return what the next answer asks of someone who told these facts: most often nothing."""
        thrown = self._dice.random()
        if thrown < ASKS_AGAIN[channel]:
            return self._again([fact for fact in QUESTIONS if fact in told])
        if thrown < ASKS_AGAIN[channel] + ASKS_IN_EARNEST:
            new = [QUESTIONS[fact][0] for fact in (Fact.PHONE, Fact.EMAIL) if fact not in told]
            return Asked(self._dice.choice([*IN_EARNEST, *new]))
        return Asked()

    def comes_by_email(self) -> bool:
        """Say whether something that could come by e-mail does."""
        return self._dice.random() < 0.5

    def _again(self, known: list[Fact]) -> Asked:
        facts = self._dice.sample(known, min(len(known), self._dice.choice((1, 1, 1, 2))))
        return Asked(" ".join(self._dice.choice(QUESTIONS[fact]) for fact in facts), frozenset(facts))
