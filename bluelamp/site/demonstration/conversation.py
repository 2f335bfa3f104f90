"""Planning one matter from the report to where it stands now."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from bluelamp.contacts.rules import Channel
from bluelamp.reports.definition import QUESTION
from bluelamp.reports.facts import Fact, facts_in
from bluelamp.site.demonstration.fates import Fate
from bluelamp.site.demonstration.pictures import PICTURES
from bluelamp.site.demonstration.repeats import Asked, Repeats
from bluelamp.site.demonstration.steps import Act, Step
from bluelamp.site.demonstration.words.writing import Matter
from bluelamp.staff.demonstration.people import DESK, STAFF, STANDARDS, Member
from bluelamp.staff.rules import Role

ROUNDS: Final = (0, 1, 2, 3, 5, 9)
HOW_OFTEN: Final = (58, 24, 9, 5, 3, 1)
STILL_PROMISED: Final = 0.5  # of those that are open and were answered
SPEAKS: Final = {"welsh": ("Bethan Gwynlas", "Huw Llanteg"), "polish": ("Kasia Wrobel",)}
LANGUAGES: Final = {"welsh": "cy"}  # of the pages that they read; nobody has them in Polish
EQUALITY: Final = {
    "age": ("under_18", "18_24", "25_44", "45_64", "65_or_over", "rather_not"),
    "sex": ("female", "male", "rather_not"),
    "ethnicity": ("asian", "black", "mixed", "white", "white", "white", "other", "rather_not"),
    "disability": ("limited_a_lot", "limited_a_little", "not_limited", "not_limited", "rather_not"),
}


@dataclass
class Conversation:
    """One matter as it goes on: each step comes some time after the one before."""

    number: int
    dice: Random
    matter: Matter
    at: datetime
    zone: ZoneInfo
    repeats: Repeats
    team: str = DESK
    steps: list[Step] = field(default_factory=list)

    def plan(self, fate: Fate, *, danger: bool = False) -> list[Step]:
        """Return all that happens about the matter, in order; the last may lie in the future and is then not told."""
        self._report(danger=danger)
        if fate in (Fate.FRESH, Fate.NEARBY, Fate.DUE_TODAY, Fate.LATE, Fate.DANGER):
            if self.dice.random() < 0.35 and fate != Fate.DANGER:
                self._taken_up(minutes=(10, 90))
            return self.steps
        self._taken_up(minutes=(20, 900))
        self._first_answer()
        rounds = self.dice.choices(ROUNDS, HOW_OFTEN)[0] if fate == Fate.CLOSED else self.dice.choice((0, 1, 1, 2, 4))
        for _ in range(rounds):
            self._round()
        if fate != Fate.CLOSED and self.dice.random() < STILL_PROMISED:
            self._promise()
        if fate in (Fate.CAME_BACK, Fate.SEALED):
            self._do(Act.MORE, (60, 2000), words=self.matter.more())
        if fate == Fate.CLOSED:
            self._close()
        return self.steps

    def _report(self, *, danger: bool) -> None:
        # The minute that a report takes is the writer's: it is on record from the moment it is sent.
        answers = self.matter.report(danger=danger)
        subject, teller = self.matter.subject, self.matter.teller
        self._channel = self._comes_by()
        self._told = told_by(answers, self._channel)
        self._do(
            Act.REPORT,
            (0, 0),
            answers=answers,
            teller=teller,
            team=self.team,
            service=subject.service,
            language=LANGUAGES.get(subject.code, "en"),
            channel=self._channel,
        )
        if self.dice.random() < 0.25:
            self._do(Act.EQUALITY, (1, 4), answers=self._equality(), service=subject.service)
        if subject.evidence and not danger and self.dice.random() < 0.12:
            self._do(Act.PICTURE, (2, 40), words=PICTURES.get(subject.code, "photo.jpg"))

    def _equality(self) -> dict[str, Any]:
        return {question: self.dice.choice(options) for question, options in EQUALITY.items()}

    def _taken_up(self, *, minutes: tuple[int, int]) -> None:
        members = [each for each in STAFF if each.team == self._of() and each.role != Role.SUPERVISOR]
        speakers = SPEAKS.get(self.matter.subject.code) if self.team == DESK else None
        self.member: Member = self.dice.choice([each for each in members if not speakers or each.name in speakers])
        self._staff(Act.ASSIGN, minutes)
        urgent = self.matter.subject.quiet or self.steps[0].answers.get("still_happening") == "yes"
        grade = self.dice.choices((1, 2, 3, 4, 5), (1, 6, 3, 0, 0) if urgent else (0, 1, 5, 8, 4))[0]
        self._staff(Act.GRADE, (1, 10), grade=grade)
        if self.dice.random() < 0.3:
            self._staff(Act.NOTE, (2, 60), words=self.matter.note())

    def _first_answer(self) -> None:
        late, asked = self.dice.random() < 0.1, self._asked()
        words = self.matter.first_answer(self._first_name(), asked.words)
        self._answer((2900, 4600) if late else (15, 1500), words, asked)
        if self.dice.random() < 0.4 and self._promise():
            kept = self.dice.random()
            if kept < 0.98:
                early, later = (60, 1400) if kept < 0.78 else (5800, 8000)
                self._staff(Act.KEEP, (early, later))

    def _round(self) -> None:
        self._do(Act.MORE, (60, 3600), words=self.matter.more())
        if self.dice.random() < 0.15:
            self._staff(Act.NOTE, (5, 200), words=self.matter.note())
        asked = self._asked()
        self._answer((30, 2000), self.matter.answer(self._first_name(), asked.words), asked)

    def _answer(self, minutes: tuple[int, int], words: str, asked: Asked) -> None:
        self._staff(Act.ANSWER, minutes, words=words, again=asked.again, team=self._of(), channel=self._channel)

    def _asked(self) -> Asked:
        return self.repeats.in_an_answer(self._told, self._channel) if self.matter.is_in_english else Asked()

    def _comes_by(self) -> Channel:
        can_be_mailed = self.matter.subject.service == QUESTION and self.matter.teller.email and self.team == DESK
        return Channel.EMAIL if can_be_mailed and self.repeats.comes_by_email() else Channel.WEB_REPORT

    def _close(self) -> None:
        self._staff(Act.CLOSE, (60, 5700), reason=self.dice.choice(self.matter.subject.reasons))

    def _promise(self) -> bool:
        words = self.matter.promise()
        if words:
            self._staff(Act.PROMISE, (1, 6), words=words, due=self._some_days_on())
        return bool(words)

    def _some_days_on(self) -> datetime:
        day = self.at.astimezone(self.zone).date() + timedelta(days=self.dice.randrange(1, 5))
        return datetime.combine(day, time(self.dice.choice((10, 12, 17, 20))), tzinfo=self.zone).astimezone(UTC)

    def _first_name(self) -> str:
        return self.member.name.split(" ")[0]

    def _of(self) -> str:
        return STANDARDS if self.matter.subject.code == "police" else self.team

    def _staff(self, act: Act, minutes: tuple[int, int], **told: Any) -> None:
        self._do(act, minutes, staff=self.member.address, **told)

    def _do(self, act: Act, minutes: tuple[int, int], **told: Any) -> None:
        seconds = self.dice.randrange(minutes[0] * 60, minutes[1] * 60 + 1) + (
            self.dice.randrange(60) if minutes[1] else 0
        )
        self.at += timedelta(seconds=seconds)
        self.steps.append(Step(at=self.at, matter=self.number, act=act, **told))


def told_by(answers: dict[str, Any], channel: Channel) -> set[Fact]:
    """Return what is on record of a matter once it came in: of a mail, who it says it is from and what it says."""
    if channel == Channel.EMAIL:
        return {Fact.NAME, Fact.EMAIL, Fact.WHAT}
    return facts_in(answers)
