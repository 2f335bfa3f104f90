"""A figure: what was measured, in numbers that mean something on any machine, beside its bar and its goal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value; `made_of` says the raw numbers, `bar` must be reached, `goal` is hoped for."""

    name: str
    value: float
    made_of: str
    bar: float
    goal: float | None = None
    more_is_better: bool = True

    @property
    def reaches_bar(self) -> bool:
        """Whether the value is at least as good as the bar."""
        return self._reaches(self.bar)

    def __str__(self) -> str:
        sign = "≥" if self.more_is_better else "≤"
        told = f"{self.name}: {self.value:.4g} ({self.made_of})"
        marks = [("bar", self.bar)] + ([("goal", self.goal)] if self.goal is not None else [])
        reached = [f"{word} {sign} {mark:g} {_reached(self._reaches(mark))}" for word, mark in marks]
        return f"{told}; {', '.join(reached)}"

    def _reaches(self, mark: float) -> bool:
        return self.value >= mark if self.more_is_better else self.value <= mark


def _reached(reached: bool) -> str:
    return "reached" if reached else "MISSED"
