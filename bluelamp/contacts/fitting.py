"""What a rule asks of a contact that comes in, and whether it fits. No Django, no clock, no database."""

from dataclasses import dataclass

from bluelamp.foundation.search.rules import words_in


@dataclass(frozen=True)
class Told:
    """What is known of a contact as it comes in: the codes of what was chosen, where it was, and all that was written.

    Codes lead from the general to the particular: `crime`, `crime:kind:burglary`.
    """

    chosen: frozenset[str] = frozenset()
    place: str = ""
    words: str = ""


@dataclass(frozen=True)
class Asks:
    """What a rule asks for; '' asks for nothing. Of several words or phrases with commas between, one must be there."""

    chosen: str = ""
    place: str = ""
    words: str = ""

    def fits(self, told: Told) -> bool:
        """Say whether a contact is what the rule asks for, in all that it asks."""
        return (
            (not self.chosen or self.chosen in told.chosen)
            and _says(told.place, self.place)
            and _says(told.words, self.words)
        )

    def covers(self, other: "Asks") -> bool:
        """Say whether whatever fits the other fits this one too, so that behind this one the other is never asked."""
        return (
            (not self.chosen or f"{other.chosen}:".startswith(f"{self.chosen}:"))
            and _wider(self.place, other.place)
            and _wider(self.words, other.words)
        )


def phrases_in(listed: str) -> list[str]:
    """Return the words and phrases of a list with commas between, as they are compared."""
    return [phrase for phrase in map(_as_compared, listed.split(",")) if phrase.strip()]


def _says(text: str, listed: str) -> bool:
    wanted, said = phrases_in(listed), _as_compared(text)
    return not listed or any(phrase in said for phrase in wanted)


def _wider(listed: str, other: str) -> bool:
    """Say whether each phrase of the other list holds one of this one."""
    wide = phrases_in(listed)
    return not listed or (bool(other) and all(any(p in narrow for p in wide) for narrow in phrases_in(other)))


def _as_compared(text: str) -> str:
    """Return whole words between spaces, without regard to case and accents."""
    return f" {' '.join(span.value for span in words_in(text))} "
