"""What taking a configuration in would do: steps in words that can be taken, and what is left as it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bluelamp.configuration.definition import Configuration


@dataclass(frozen=True)
class Step:
    """One change, in words, with what it changes one by one, and how it is made: `take(by=…)`."""

    words: str
    take: Callable[..., object]
    details: tuple[str, ...] = ()


def names_of_teams(wanted: Configuration, here: Configuration) -> dict[str, str]:
    """Return what each team is called in the end, by its code."""
    return {team.code: team.name for team in (*(here.teams or ()), *(wanted.teams or ()))}


@dataclass
class Plan:
    """The steps in their order, and what is here and not in the file, in words: it stays as it is."""

    steps: list[Step] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def add(self, words: str, take: Callable[..., object], details: Sequence[str] = ()) -> None:
        """Put one more step behind the others."""
        self.steps.append(Step(words, take, tuple(details)))
