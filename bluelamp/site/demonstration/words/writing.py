"""Writing one matter: the report as its form holds it, and all that is said about it later."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, Final

from bluelamp.reports.services import NEWEST_SHIPPED
from bluelamp.site.demonstration.crowd import Teller
from bluelamp.site.demonstration.filling_in import filled_in
from bluelamp.site.demonstration.town import Neighbourhood
from bluelamp.site.demonstration.words import general
from bluelamp.site.demonstration.words.grammar import in_a_hurry, tidy, write
from bluelamp.site.demonstration.words.subject import Hours, Subject, Texts

WHEN: Final = {
    Hours.DAY: ("yesterday", "yesterday afternoon", "on {weekday}", "yesterday morning"),
    Hours.EVENING: ("last night", "yesterday evening", "on {weekday} evening", "on {weekday} night"),
    Hours.NIGHT: ("last night", "in the night", "on {weekday} night", "in the small hours"),
}
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TRIES: Final = 50
Slots = dict[str, str]


@dataclass
class Matter:
    """One thing that someone writes about, to be put in words.

    `happened` is the day it was, and `told_before` what others wrote: nobody writes the very same.
    """

    dice: Random
    subject: Subject
    teller: Teller
    area: Neighbourhood
    happened: date
    slots: Slots = field(default_factory=dict)
    told_before: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Choose where and when it was, once for the whole conversation."""
        self.slots = self._chosen() | self.slots
        self._said: set[tuple[str, str]] = set()
        self._language = self.subject.code if self.subject.code in general.PARTINGS else ""

    def report(self, *, danger: bool, **told: str) -> dict[str, Any]:
        """Return the answers to the form, all that it may ask; `told` says what is answered otherwise."""
        dice, subject = self.dice, self.subject
        seen = dice.random() < subject.seen
        stolen = self._one(subject.stolen)
        answers = {
            "emergency": "no",
            "device_safe": "carry_on" if subject.quiet and dice.random() < 0.3 else "yes",
            "who": self._who(),
            "consent": dice.choice(("yes", "yes", "not_sure")),
            "kind": subject.form,
            **{question: dice.choice(answers) for question, answers in subject.chosen.items()},
            "what_happened": self._told(),
            "way_in": dice.choice(("door", "window", "other", "not_sure")),
            "taken": "no" if not stolen or stolen.startswith("Nothing") else "yes",
            "stolen": stolen,
            "registration": "",
            "looks": self._one(subject.looks),
            "still_happening": "yes" if danger else "no",
            "earliest": "" if danger else self.happened.isoformat(),
            "latest": "",
            "time_words": "" if danger else self._one(subject.when),
            "where": self._one(subject.where),
            "hurt": "yes" if dice.random() < subject.hurt else "no",
            "before": "yes" if dice.random() < subject.before else dice.choice(("no", "no", "not_sure")),
            "because": dice.choice(("", "", "", "no")),
            "suspect_known": ("yes" if subject.form else "seen") if seen else "no",
            "suspect": self._one(subject.suspect) if seen else "",
            "works_for_police": "yes" if subject.code == "police" else "no",
            "evidence": [each for each in subject.evidence if dice.random() < 0.5],
            "name": self.teller.name,
            "email": self.teller.email,
            "email_safe": self.teller.email_safe,
            "phone": self.teller.phone,
            "phone_safe": self.teller.phone_safe,
        }
        return filled_in(NEWEST_SHIPPED[subject.service], answers | told, dice)

    def more(self) -> str:
        """Return what the person adds, something new each time."""
        own = [each for each in self.subject.talk if each not in self._said]
        self._last = self.dice.choice(own or self._of_anyone() or list(self.subject.talk))
        self._said.add(self._last)
        return self._by_hand(self._again(self._last[0]))

    @property
    def is_in_english(self) -> bool:
        """Whether it is written, and answered, in English."""
        return not self._language

    def first_answer(self, staff: str, asks: str = "") -> str:
        """Return what staff answer to the report and ask beside it, from greeting to name."""
        greetings = general.GREETINGS if self.slots["first"] else general.TO_NOBODY
        return self._letter(self._one((greetings[self._language],)), self._one(self.subject.answers), asks, staff)

    def answer(self, staff: str, asks: str = "") -> str:
        """Return what staff answer to what the person added last, and ask beside it."""
        return self._letter("", self._again(self._last[1]), asks, staff)

    def note(self) -> str:
        """Return what staff write for each other."""
        return self._one(self.dice.choice((self.subject.notes, self.subject.notes, general.NOTES)))

    def promise(self) -> str:
        """Return what is promised; '' where nothing is."""
        return self._one(self.subject.promises) if self.subject.promises else ""

    def _who(self) -> str:
        if self.subject.code == "shop":
            return "business"
        others = ("witness", "on_behalf") if self.subject.seen > 0.3 else ("on_behalf",)
        return "victim" if self.dice.random() < 0.75 else self.dice.choice(others)

    def _told(self) -> str:
        subject = self.subject
        for _ in range(TRIES):
            parts = (self._one(each) for each in (subject.told, subject.details, subject.ends))
            told = self._by_hand(tidy("\n\n".join(_paragraphs(self.dice, parts))))
            if told not in self.told_before:
                break
        self.told_before.add(told)
        return told

    def _by_hand(self, text: str) -> str:
        return in_a_hurry(self.dice, text) if self.teller.is_hurried and not self._language else text

    def _one(self, texts: Texts) -> str:
        return write(self.dice, self.dice.choice(texts), self.slots)

    def _again(self, text: str) -> str:
        return write(self.dice, text, self.slots | {"when": self.dice.choice(("last night", "again yesterday"))})

    def _of_anyone(self) -> "list[tuple[str, str]]":
        return [] if self._language else [each for each in general.TALK if each not in self._said]

    def _letter(self, greeting: str, words: str, asks: str, staff: str) -> str:
        parting = self._one((general.PARTINGS[self._language],)).replace("{staff}", staff)
        return "\n\n".join(part for part in (greeting, words, asks, parting) if part)

    def _chosen(self) -> Slots:
        dice = self.dice
        street = dice.choice(self.area.streets)
        hour = dice.randrange(len(general.TIMES) - 1)
        weekday = WEEKDAYS[self.happened.weekday()]
        return {
            "street": street.name,
            "number": str(dice.randrange(1, street.highest_number)),
            "landmark": dice.choice(self.area.landmarks),
            "area": self.area.name,
            "colour": dice.choice(general.COLOURS),
            "age": str(dice.randrange(68, 93)),
            "sum": dice.choice(general.SUMS),
            "hour": general.TIMES[hour],
            "later": general.TIMES[hour + 1],
            "soon": dice.choice(general.SOON),
            "first": self.teller.first_name,
            "when": dice.choice(WHEN[self.subject.hours]).replace("{weekday}", weekday),
            "staff": "{staff}",
        }


def _paragraphs(dice: Random, parts: Iterator[str]) -> Iterator[str]:
    """Yield the parts as people set them: most in one piece, some with the last on its own."""
    *most, last = [part for part in parts if part] or [""]
    if most and dice.random() < 0.3:
        yield " ".join(most)
        yield last
    else:
        yield " ".join([*most, last])
