"""Which questions ask for the same thing about someone or what happened, however a form words them.

What shows who someone is, whether they are safe, and every question about risk is asked anew each time: none is here.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from django.utils.translation import gettext_lazy


class Fact(StrEnum):
    """Something that nobody should have to say twice."""

    NAME = "name"
    BORN = "born"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    TAKEN = "taken"
    VEHICLE = "vehicle"


ASKED_BY: Final = {
    Fact.NAME: ("name", "full_name"),
    Fact.BORN: ("born",),
    Fact.ADDRESS: ("new_address", "reply_address", "addresses"),
    Fact.PHONE: ("phone",),
    Fact.EMAIL: ("email",),
    Fact.WHAT: ("what_happened",),
    Fact.WHEN: ("when", "earliest", "latest", "day"),
    Fact.WHERE: ("where", "where_now", "online", "online_at"),
    Fact.WHO: ("suspect", "person"),
    Fact.TAKEN: ("stolen", "also_taken", "thefts"),
    Fact.VEHICLE: ("vehicle", "vehicles", "registration"),
}
# What holds for the moment in which it is asked.
ASKED_EACH_TIME: Final = frozenset(
    {"device_safe", "email_safe", "emergency", "phone_safe", "risks", "safe_now", "still_happening"}
)
CALLED: Final = {
    Fact.NAME: gettext_lazy("name"),
    Fact.BORN: gettext_lazy("date of birth"),
    Fact.ADDRESS: gettext_lazy("address"),
    Fact.PHONE: gettext_lazy("phone number"),
    Fact.EMAIL: gettext_lazy("e-mail address"),
    Fact.WHAT: gettext_lazy("what happened"),
    Fact.WHEN: gettext_lazy("when"),
    Fact.WHERE: gettext_lazy("where"),
    Fact.WHO: gettext_lazy("who did it or who it is about"),
    Fact.TAKEN: gettext_lazy("what was taken"),
    Fact.VEHICLE: gettext_lazy("vehicle"),
}


def facts_in(answers: Mapping[str, Any]) -> set[Fact]:
    """Return what some answers tell."""
    return {fact for fact, codes in ASKED_BY.items() if any(_says_something(answers.get(code)) for code in codes)}


def in_words(facts: Iterable[Fact]) -> list[str]:
    """Return what facts are called, in the order in which one asks for them."""
    known = set(facts)
    return [str(words) for fact, words in CALLED.items() if fact in known]


def _says_something(answer: Any) -> bool:
    """Say whether an answer holds anything: of one with parts, whether a part does."""
    if isinstance(answer, Mapping):
        return any(map(_says_something, answer.values()))
    return bool(answer)
