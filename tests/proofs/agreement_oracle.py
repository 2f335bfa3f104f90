"""What an agreement forbids, worked out another way than the gate does: as sets of minutes, by the words of the law.

British clocks are worked out here by hand: an hour ahead from the last Sunday of March, 01:00 UTC, to that of October.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from bluelamp.contacts.gate_rules import Asked, Kind, Way
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.people.terms import Terms

ON_THE_PHONE: Final = ("text", "call", "voicemail")
WRITTEN: Final = ("email", "text", "voicemail", "letter")


def forbidden(asked: Asked, agreed: dict[HandleKind, Terms], at: datetime) -> list[str]:
    """Return each thing that speaks against it; nothing does where it may be done."""
    way, against = str(asked.way), []
    if way in ("tracking", "visit"):
        return []
    written = way in WRITTEN
    if asked.sealed and written:
        against.append("a sealed matter is not written about")
    if asked.training and written:
        against.append("nothing leaves from training")
    terms = agreed.get(HandleKind.PHONE) if way in ON_THE_PHONE else None
    if way == "email":
        terms = agreed.get(HandleKind.EMAIL)
    if way == "letter":
        terms = agreed.get(HandleKind.POST)
    if terms is None:
        return [*against, "there is no way to reach them"]
    if asked.overridden and (way, str(asked.kind)) == ("call", "conversation"):
        return against
    return against + broken(terms, asked, at)


def broken(terms: Terms, asked: Asked, at: datetime) -> list[str]:
    """Return what of the agreement itself it would break."""
    clauses = {
        "its owner did not give it": terms.given_by is not GivenBy.OWNER,
        "it is not said to be safe": terms.safety is not Safety.SAFE,
        "nothing is left by a form alone": asked.sensitive and str(asked.way) in WRITTEN and not terms.by_staff,
        "no message may be left": asked.way is Way.VOICEMAIL and terms.may_leave_message is False,
        "not at this time": asked.way is not Way.LETTER and minute_of_the_week(at) not in minutes_of(terms),
        "a letter lies there at every minute": asked.way is Way.LETTER and isinstance(minutes_of(terms), set),
        "a letter came back from there": asked.way is Way.LETTER and asked.came_back,
    }
    return [clause for clause, holds in clauses.items() if holds]


def minutes_of(terms: Terms) -> set[int] | range:
    """Return every minute of the week, from Monday 00:00, at which it is safe."""
    if terms.hours is None:
        return range(7 * 1440)
    return {
        day * 1440 + minute
        for window in terms.hours
        for day in window.days
        for minute in range(window.begins, window.ends)
    }


def minute_of_the_week(at: datetime) -> int:
    """Return the minute of the week on a wall clock in Britain."""
    wall = at.astimezone(UTC).replace(tzinfo=None)
    if last_sunday(wall.year, 3) <= wall < last_sunday(wall.year, 10):
        wall += timedelta(hours=1)
    return wall.weekday() * 1440 + wall.hour * 60 + wall.minute


def last_sunday(year: int, month: int) -> datetime:
    """Return 01:00 on the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1, 0)  # noqa: DTZ001 a wall clock
    return last - timedelta(days=(last.weekday() + 1) % 7)


def constraints(asked: Asked, terms: Terms) -> dict[str, bool]:
    """Return which conditions must come with leave to use a handle."""
    voice = asked.way in (Way.CALL, Way.VOICEMAIL)
    against = asked.overridden and asked.kind is Kind.CONVERSATION and asked.way is Way.CALL
    return {
        "withhold_number": voice and (terms.withhold_number or against),
        "neutral_sender": terms.neutral_sender and not voice,
        "say_code_word": asked.way is Way.CALL and terms.code_word,
        "leave_no_message": asked.way is Way.CALL and (against or not terms.may_leave_message),
    }
