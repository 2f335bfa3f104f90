"""Whom the words of a note name after an @: colleagues, and teams for everyone in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from bluelamp.staff.models import Account, Team

AT: Final = re.compile(r"(?:^|(?<=[\s(]))@(?=\w)")
WORD: Final = re.compile(r"[\w'\u2019-]+")


@dataclass(frozen=True)
class Named:
    """Whom the words of a note name, and what stands after an @ and names nobody, or more than one."""

    accounts: "list[Account]"
    unknown: list[str]


def named_in(words: str, accounts: "Iterable[Account]", teams: "Mapping[Team, list[Account]]") -> Named:
    """Return whom words name after an @ at the start of a word.

    Someone is named by their whole name or by a first name that only one has, and everyone in a team by its whole name.
    """
    accounts = list(accounts)
    known = _whole_names(accounts, teams)
    found: dict[UUID, Account] = {}
    unknown: list[str] = []
    for at in AT.finditer(words):
        after = words[at.end() :]
        named = _whole_name(after, known) or _first_name(after, accounts)
        found.update((account.pk, account) for account in named)
        if not named:
            word = WORD.match(after)
            unknown.append(word[0] if word else "")
    return Named(list(found.values()), list(dict.fromkeys(unknown)))


def _whole_names(accounts: "list[Account]", teams: "Mapping[Team, list[Account]]") -> "dict[str, list[Account]]":
    """Return whom each whole name means, the longest name first: nobody where two of the staff have the same."""
    known: dict[str, list[Account]] = {}
    for account in accounts:
        name = account.name.casefold()
        known[name] = [] if name in known else [account]
    for team, members in teams.items():
        known.setdefault(team.name.casefold(), members)
    return dict(sorted(known.items(), key=lambda named: -len(named[0])))


def _whole_name(after: str, known: "dict[str, list[Account]]") -> "list[Account]":
    said = after.casefold()
    for name, meant in known.items():
        rest = said[len(name) :]
        if said.startswith(name) and not WORD.match(rest):
            return meant
    return []


def _first_name(after: str, known: "list[Account]") -> "list[Account]":
    word = WORD.match(after)
    first = word[0].casefold() if word else ""
    alike = [account for account in known if account.name.casefold().split()[:1] == [first]]
    return alike if len(alike) == 1 else []
