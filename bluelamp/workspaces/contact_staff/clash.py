"""What to show where a form is held back, as where two people changed one contact at once: both, and the ways on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.history import Newest, newest_of
from bluelamp.contacts.holding import as_it_is
from bluelamp.contacts.queries import close_reasons
from bluelamp.contacts.said import said_after
from bluelamp.contacts.seen import GRADE, STATE, WHO, Seen
from bluelamp.foundation.design.times import at_time
from bluelamp.workspaces.contact_staff.conversation import Turn, turns_of

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.contacts.models import Contact

CHANGED_BY: Final[dict[tuple[str, ...], tuple[str, ...]]] = {
    GRADE: ("contacts.ContactGraded",),
    WHO: ("contacts.ContactAssigned",),
    STATE: (
        "contacts.ContactClosed",
        "contacts.ContactReopened",
        "contacts.AnswerWritten",
        "contacts.WordsReceived",
        "contacts.CallTaken",
    ),
    ("files",): ("contacts.FileReceived",),
}
FASTER: Final = gettext_lazy("Someone was faster")
SAID: Final = {
    "contacts.ContactReopened": gettext_lazy("While you had this open, %(who)s opened it again (%(time)s)."),
    "contacts.AnswerWritten": gettext_lazy("While you had this open, %(who)s answered (%(time)s)."),
    "contacts.WordsReceived": gettext_lazy("While you had this open, %(who)s wrote more (%(time)s)."),
    "contacts.CallTaken": gettext_lazy("While you had this open, %(who)s wrote down what they said (%(time)s)."),
    "contacts.FileReceived": gettext_lazy("While you had this open, %(who)s sent a file (%(time)s)."),
}


@dataclass(frozen=True)
class Clash:
    """Why a form was held back, in sentences and new words; what was chosen; and the form that does it all the same.

    Where it is `better_changed`, the page offers that first.
    """

    happened: list[str]
    turns: list[Turn]
    chosen: str
    address: str
    fields: dict[str, str]
    all_the_same: str
    heading: "StrOrPromise" = FASTER
    better_changed: bool = False


def seen_in(request: HttpRequest) -> Seen:
    """Return what the page showed that a form was sent from."""
    return Seen.read(request.POST.get("seen", ""))


def clash_over(
    contact: "Contact", seen: Seen, parts: tuple[str, ...], *, chosen: str, address: str, button: str, **fields: str
) -> Clash:
    """Return both sides: what became of these parts of a contact since they were seen, and what was chosen instead.

    `fields` is what the form had; sent again, it carries what is shown now.
    """
    now = as_it_is(contact)
    turns = turns_of(contact, said_after(contact, seen.said)) if seen.is_known() and "said" in parts else []
    happened = [_sentence(contact, names) for part, names in CHANGED_BY.items() if _differs(part, parts, seen, now)]
    if not happened and not turns:
        happened = [_("We cannot tell how it was when you opened it. This page shows how it is now.")]
    return Clash(happened, turns, chosen, address, fields | {"seen": str(now)}, button)


def graded(grade: int | None, *, danger: bool) -> str:
    """Say what was chosen: a grade, and whether anyone is in danger."""
    if grade is None:
        return _("You chose danger, and no grade.") if danger else _("You chose no grade and no danger.")
    chosen = {"grade": grade}
    return _("You chose %(grade)s, danger.") % chosen if danger else _("You chose %(grade)s, no danger.") % chosen


def _differs(part: tuple[str, ...], parts: tuple[str, ...], seen: Seen, now: Seen) -> bool:
    return seen.is_known() and set(part) <= set(parts) and not seen.is_still(now, *part)


def _sentence(contact: "Contact", names: tuple[str, ...]) -> str:
    newest = newest_of(contact, *names)
    if newest is None:
        return _("While you had this open, it changed.")
    told = {"who": newest.who, "time": at_time(newest.at), "to": newest.to}
    reason = dict(close_reasons()).get(str(newest.facts.get("reason")), "")
    return _words(newest) % (told | {"grade": newest.facts.get("grade"), "reason": reason})


def _words(newest: Newest) -> str:
    match newest.name:
        case "contacts.ContactGraded":
            return _graded_words(newest.facts["grade"], danger=newest.facts["danger"])
        case "contacts.ContactAssigned" if newest.to:
            return _("While you had this open, %(who)s gave it to %(to)s (%(time)s).")
        case "contacts.ContactAssigned":
            return _("While you had this open, %(who)s gave it back to the team (%(time)s).")
        case "contacts.ContactClosed":
            return _("While you had this open, %(who)s closed it (%(time)s): %(reason)s.")
    return str(SAID[newest.name])


def _graded_words(grade: int | None, *, danger: bool) -> str:
    if grade is None and danger:
        return _("While you had this open, %(who)s marked it as danger, not graded (%(time)s).")
    if grade is None:
        return _("While you had this open, %(who)s took the grade away, no danger (%(time)s).")
    if danger:
        return _("While you had this open, %(who)s graded it %(grade)s, danger (%(time)s).")
    return _("While you had this open, %(who)s graded it %(grade)s, no danger (%(time)s).")
