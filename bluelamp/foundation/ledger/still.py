"""What was asked of the database while nothing happened: it need not be asked again, by whoever asks the same.

Whatever changes is written in the ledger, in the same transaction. So as long as the ledger has no more entries than
before, and within ten seconds because time passes too, the same question has the same answer. When something happened,
everyone who follows the queue asks at about the same time; then the first one's answers do for all who may see as much.
What no entry tells of, who is where, is asked every two seconds.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Final, ParamSpec, TypeVar

from django.utils.translation import get_language

from bluelamp.foundation.clock import now
from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.remembering import forgotten_with

P = ParamSpec("P")
R = TypeVar("R")
Answers = dict[Hashable, Any]

SECONDS: Final = 10.0
SECONDS_LATELY: Final = 2.0
MOST_WAITING: Final = 1000  # where so many have no position yet, nobody counts them and nothing is remembered
LATELY: Final = timedelta(minutes=15)
# What has a position and what waits for one are all entries there are, seen in one statement: it only ever grows.
STATE: Final = f"""
SELECT (SELECT MAX(position) FROM ledger_sealed),
       (SELECT COUNT(*) FROM (SELECT 1 FROM ledger_waiting LIMIT {MOST_WAITING}) AS waiting),
       (SELECT MAX(at) FROM ledger_look WHERE actor_id = %s AND at > %s),
       (SELECT COUNT(*) FROM ledger_look WHERE actor_id = %s AND at > %s)
"""  # noqa: S608 the number is ours


@dataclass(frozen=True)
class Still:
    """The answers since something last happened. One made by hand knows nothing yet, and is known to nobody else.

    `position` is the newest that is in the answers, `looked` what tells the looks of who asks apart, `language` the
    one that whoever asks reads.
    """

    answers: Answers = field(default_factory=dict)
    timely: Answers = field(default_factory=dict)
    position: int = 0
    looked: Hashable = None
    language: str | None = field(default_factory=get_language)

    def ask(self, question: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
        """Return what a question answers about what is given, asked once for all.

        The answer must follow from what is given, the ledger's changes and the time alone, and nobody may change it.
        It must not follow from looks, which are no entries.
        """
        key = (question, given, tuple(named.items()), self.language)
        return _known(self.answers, key, lambda: question(*given, **named))

    def ask_as(self, by: Actor, question: Callable[..., R], *given: Hashable) -> R:
        """Return what a question answers to one member of staff, as long as they did not look at anything else."""
        key = (question, by, given, self.looked, self.language)
        return _known(self.answers, key, lambda: question(by, *given))

    def keep_as(self, by: Actor, name: Hashable, make: Callable[[], R]) -> R:
        """Return what was made for one member of staff from these answers, under a name that tells all else in it."""
        return _known(self.answers, (name, by, self.looked, self.language), make)

    def ask_lately(self, question: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
        """Return what a question answers, or answered within two seconds, whatever happened since."""
        key = (question, given, tuple(named.items()), self.language)
        return _known(self.timely, key, lambda: question(*given, **named))


def still_now(by: Actor) -> Still:
    """Return the answers that hold now for a member of staff."""
    if by.id is None:
        raise RuntimeError("Pages that remember are for members of staff.")
    at = now()
    since = at - LATELY
    ((top, waiting, *looked),) = ask(STATE, by.id, since, by.id, since)
    position, timely = top or 0, _newest("timely", int(at.timestamp() / SECONDS_LATELY))
    if waiting >= MOST_WAITING:
        return Still(timely=timely, position=position)
    state = (position + waiting, int(at.timestamp() / SECONDS))
    return Still(_newest("answers", state), timely, position=position, looked=tuple(looked))


def alike(by: Actor) -> Actor:
    """Return whoever may see and do as much: for questions in which it does not matter who asks."""
    return replace(by, id=None)


def _known(answers: Answers, key: Hashable, ask_anew: Callable[[], R]) -> R:
    if key not in answers:
        answers[key] = ask_anew()
    known: R = answers[key]
    return known


def _newest(kind: str, state: Hashable) -> Answers:
    """Return the answers of a state; those of the one before are forgotten."""
    kept = _kept.get(kind)
    if kept is None or kept[0] != state:
        _kept[kind] = kept = (state, {})
    return kept[1]


_kept: dict[str, tuple[Hashable, Answers]] = {}
forgotten_with(_kept.clear)
