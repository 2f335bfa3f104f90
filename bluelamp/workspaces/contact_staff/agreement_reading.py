"""What was typed of a safe-contact agreement: read, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.words import tidy, what_is_wrong_with
from bluelamp.people.actions import Told
from bluelamp.people.agreements import Agreed
from bluelamp.people.rules import LONGEST_CODE_WORD, LONGEST_SOURCE, GivenBy, Safety
from bluelamp.people.terms import DAY_ENDS, Terms, Window
from bluelamp.reports.rules import as_time
from bluelamp.workspaces.contact_staff.agreement_words import DAYS, clock_of

ROWS: Final = (1, 2)
HOW: Final = ("withhold_number", "may_leave_message", "neutral_sender")
PLAIN: Final = ("given_by", "said_by", "safety", "others", "code_word", "keep_word")
LONGEST: Final = {"said_by": LONGEST_SOURCE, "others": LONGEST_SOURCE, "code_word": LONGEST_CODE_WORD}
MIDNIGHT: Final = "24:00"


@dataclass(frozen=True)
class Read:
    """What was read out of the form: the terms and what was told; or what is wrong with it."""

    terms: Terms
    told: Told
    errors: dict[str, str] = field(default_factory=dict)


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return what was typed; of boxes to tick, those that were ticked with spaces between."""
    typed = {name: tidy(request.POST.get(name, "")) for name in PLAIN}
    typed |= {f"{end}-{row}": tidy(request.POST.get(f"{end}-{row}", "")) for row in ROWS for end in ("begins", "ends")}
    return typed | {name: " ".join(request.POST.getlist(name)) for name in ("how", *(f"days-{row}" for row in ROWS))}


def as_agreed(agreed: Agreed) -> dict[str, str]:
    """Return the form filled in with what holds now; the code word is never in it."""
    terms, made = agreed.terms, agreed.agreement
    typed = {
        "how": " ".join(name for name in HOW if getattr(terms, name)),
        "keep_word": "yes" if terms.code_word else "",
    }
    if made is None:
        return typed
    typed |= {"safety": terms.safety, "given_by": terms.given_by, "others": made.others, "said_by": made.said_by}
    for row, window in zip(ROWS, terms.hours or (), strict=False):
        typed[f"days-{row}"] = " ".join(map(str, window.days))
        typed[f"begins-{row}"], typed[f"ends-{row}"] = clock_of(window.begins), clock_of(window.ends)
    return typed


def read(typed: dict[str, str], word_before: str) -> Read:
    """Read what was typed; `word_before` is the code word that was agreed, which stays where that is ticked."""
    errors: dict[str, str] = {}
    if typed["given_by"] not in list(GivenBy):
        errors["given_by"] = _("Say who told us how this may be used.")
    if typed["safety"] not in list(Safety):
        errors["safety"] = _("Say whether it is safe to use.")
    if typed["keep_word"] and not (word_before or typed["code_word"]):
        errors["keep_word"] = _("It cannot be read any more. Agree on a new one, or take the tick away.")
    hours = _hours(typed, errors)
    errors |= {name: wrong for name, longest in LONGEST.items() if (wrong := _too_long(typed[name], longest))}
    how = typed["how"].split()
    word = typed["code_word"] or (word_before if typed["keep_word"] else "")
    terms = Terms(
        safety=Safety.NOT_SURE if "safety" in errors else Safety(typed["safety"]),
        given_by=GivenBy.SOMEONE_ELSE if "given_by" in errors else GivenBy(typed["given_by"]),
        hours=hours,
        withhold_number="withhold_number" in how,
        may_leave_message="may_leave_message" in how,
        neutral_sender="neutral_sender" in how,
        code_word=bool(word),
        by_staff=True,
    )
    return Read(terms, Told(code_word=word, others=typed["others"], said_by=typed["said_by"]), errors)


def _too_long(words: str, longest: int) -> str:
    return what_is_wrong_with(words, longest=longest) if words else ""


def _hours(typed: dict[str, str], errors: dict[str, str]) -> tuple[Window, ...] | None:
    """Return the times that were typed, None for any time where none were."""
    windows = []
    for row in ROWS:
        days = tuple(day for day in range(len(DAYS)) if str(day) in typed[f"days-{row}"].split())
        begins, ends = typed[f"begins-{row}"], typed[f"ends-{row}"]
        first, last = _minute(begins), _minute(ends) or (DAY_ENDS if _minute(ends) == 0 else None)
        if not (days or begins or ends):
            continue
        if not days:
            errors[f"days-{row}"] = _("Choose the days, or leave the times empty.")
        elif first is None or last is None or first >= last:
            errors[f"begins-{row}"] = _("Enter two times like 09:00 and 17:00, the later one last. Midnight is 24:00.")
        else:
            windows.append(Window(days, first, last))
    return tuple(windows) or None


def _minute(said: str) -> int | None:
    at = MIDNIGHT if said == MIDNIGHT else as_time(said)
    return int(at[:2]) * 60 + int(at[3:]) if at else None
