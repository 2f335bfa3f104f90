"""The people of the town who write to the police, and how each may be reached."""

from dataclasses import dataclass, replace
from random import Random
from typing import Final

from bluelamp.site.demonstration.words.names import as_signed, full_name

# Mail to these goes nowhere, by RFC 2606; numbers in these ranges are kept for drama by Ofcom.
MAIL: Final = ("harrowmail.example", "tidepost.example", "lanternmail.example")
MOBILE: Final = "07700 900{:03}"
FIXED: Final = "01632 960{:03}"
COMES_BACK: Final = 0.05
TIMES: Final = (2, 3, 3, 4)  # how often someone who comes back writes in all


@dataclass(frozen=True)
class Teller:
    """Someone who writes. Without a name they are anonymous; `number` tells them apart from others of their name.

    No e-mail address is one that its owner called safe: the gate then lets nothing out about a made-up person,
    whatever mail server a demonstration is given.
    """

    number: int
    name: str
    email: str
    email_safe: str
    phone: str
    phone_safe: str
    is_hurried: bool

    @property
    def first_name(self) -> str:
        """Return what to call them, capital first; '' where they gave no first name."""
        first = self.name.split(" ")[0]
        return first.capitalize() if len(first) > 1 else ""


class Crowd:
    """Everyone who writes, most of them once. Those who come back are the same person."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._count = 0
        self._to_come: list[Teller] = []  # those who come back, once for each time

    def someone(self, *, quiet: bool, nameless: bool) -> Teller:
        """Return who writes now. Someone `quiet` may be watched: nothing that rings or beeps is safe for them."""
        dice = self._dice
        if nameless:
            return replace(self._someone_new(quiet), name="", email="", phone="")
        if self._to_come and not quiet and dice.random() < COMES_BACK * 2:
            return self._to_come.pop(dice.randrange(len(self._to_come)))
        teller = self._someone_new(quiet)
        if teller.name and not quiet and dice.random() < COMES_BACK:
            self._to_come += [teller] * (dice.choice(TIMES) - 1)
        return teller

    def _someone_new(self, quiet: bool) -> Teller:
        dice, self._count = self._dice, self._count + 1
        whole = full_name(dice)
        name = "" if dice.random() < (0.35 if quiet else 0.07) else as_signed(dice, whole)
        email = self._email(whole) if name and dice.random() < 0.55 else ""
        phone = (MOBILE if dice.random() < 0.8 else FIXED).format(dice.randrange(1000)) if dice.random() < 0.6 else ""
        return Teller(
            number=self._count,
            name=name,
            email=email,
            email_safe="not_safe" if quiet else dice.choice(("not_sure", "not_sure", "not_safe")),
            phone=phone if name else "",
            phone_safe="not_safe" if quiet else dice.choice(("safe", "safe", "safe", "not_sure")),
            is_hurried=dice.random() < 0.22,
        )

    def _email(self, name: str) -> str:
        plain = "".join(letter for letter in name.lower().replace(" ", ".") if letter.isascii() and letter != "'")
        return f"{plain}{self._dice.choice(('', '', self._dice.randrange(2, 99)))}@{self._dice.choice(MAIL)}"
