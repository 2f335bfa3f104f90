"""What is agreed about a handle, in words: what to do first, then each of its conditions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.gate import last_return
from bluelamp.contacts.gate_rules import Way
from bluelamp.foundation.clock import force_zone, now
from bluelamp.people.agreements import Agreed
from bluelamp.people.rules import ASKED_FOR, Basis, GivenBy, HandleKind, HowKnown, Safety
from bluelamp.people.terms import Terms, Window, is_open
from bluelamp.people.ties import Known

if TYPE_CHECKING:
    from bluelamp.contacts.models import Posting
    from bluelamp.people.models import Handle

MOST_WAYS: Final = 8
OPEN, NOT_NOW, OTHERS = "open", "not_now", "others"
VERDICTS: Final = {
    (HandleKind.PHONE, OPEN): gettext_lazy("Phone: safe."),
    (HandleKind.PHONE, NOT_NOW): gettext_lazy("Phone: do not ring now."),
    (HandleKind.PHONE, OTHERS): gettext_lazy("Phone: do not ring. Only someone else told us of it."),
    (HandleKind.PHONE, Safety.NOT_SAFE): gettext_lazy("Phone: do not ring. It is not safe."),
    (HandleKind.PHONE, Safety.NOT_SURE): gettext_lazy("Phone: do not ring. They are not sure that it is safe."),
    (HandleKind.PHONE, Safety.NEVER): gettext_lazy("Phone: never ring. A child gave it, and it is not theirs."),
    (HandleKind.EMAIL, OPEN): gettext_lazy("E-mail: safe."),
    (HandleKind.EMAIL, NOT_NOW): gettext_lazy("E-mail: do not write now."),
    (HandleKind.EMAIL, OTHERS): gettext_lazy("E-mail: do not write. Only someone else told us of it."),
    (HandleKind.EMAIL, Safety.NOT_SAFE): gettext_lazy("E-mail: do not write. It is not safe."),
    (HandleKind.EMAIL, Safety.NOT_SURE): gettext_lazy("E-mail: do not write. They are not sure that it is safe."),
    (HandleKind.EMAIL, Safety.NEVER): gettext_lazy("E-mail: never write. A child gave it, and it is not theirs."),
}
OTHER_VERDICTS: Final = {
    OPEN: gettext_lazy("%(kind)s: safe."),
    NOT_NOW: gettext_lazy("%(kind)s: do not use it now."),
    OTHERS: gettext_lazy("%(kind)s: do not use it. Only someone else told us of it."),
    Safety.NOT_SAFE: gettext_lazy("%(kind)s: do not use it. It is not safe."),
    Safety.NOT_SURE: gettext_lazy("%(kind)s: do not use it. They are not sure that it is safe."),
    Safety.NEVER: gettext_lazy("%(kind)s: never use it. A child gave it, and it is not theirs."),
}
POST_NOTHING: Final = gettext_lazy("Postal address: post nothing there. A letter came back.")
DAYS: Final = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)
BASES: Final = {
    Basis.CLAIMED: gettext_lazy("claimed"),
    Basis.VERIFIED: gettext_lazy("verified"),
    Basis.INFERRED: gettext_lazy("inferred"),
}
RESTS_ON: Final = {
    HowKnown.TOLD_US: gettext_lazy("Claimed: they told us themselves."),
    HowKnown.SOMEONE_TOLD: gettext_lazy("Claimed: someone else told us."),
    HowKnown.USED: gettext_lazy("Inferred: somebody wrote or rang from it, and all fits them."),
    HowKnown.OTHER_RECORD: gettext_lazy("Inferred: it stands in another record."),
    HowKnown.CODE: gettext_lazy(
        "Verified, the device only: somebody read back a code that was sent to it. That does not show who they are."
    ),
    HowKnown.PAPERS: gettext_lazy("Verified: they showed us papers that name them and it."),
}
WAYS: Final = {
    Way.TRACKING: gettext_lazy("Answer on the tracking page. They read it with their receipt code when it suits them."),
    Way.EMAIL: gettext_lazy("Their e-mail address is safe to use."),
    Way.TEXT: gettext_lazy("A text message to this number is agreed."),
    Way.CALL: gettext_lazy("They may be rung."),
    Way.VOICEMAIL: gettext_lazy("A message may be left."),
    Way.LETTER: gettext_lazy("A letter may be sent."),
    Way.VISIT: gettext_lazy("Think of a visit. Plan it with a supervisor, so that nobody else learns why you come."),
}


@dataclass(frozen=True)
class Reachable:
    """A way to reach the person: whether it may be used at all, and what is agreed about it in words.

    `basis` and `rests_on` say how we know that it is theirs, in a word and in full; `shared`, that others use it too.
    """

    handle: "Handle"
    usable: bool
    verdict: str
    conditions: list[str]
    basis: str
    rests_on: str
    shared: bool


def reachable(agreed: Agreed) -> Reachable:
    """Return a way to reach the person as it is shown now."""
    came_back = last_return(agreed) if agreed.handle.kind == HandleKind.POST else None
    usable = agreed.terms.safe and came_back is None
    conditions = conditions_of(agreed) if usable else _why(agreed)
    if came_back:
        conditions = [*conditions, *_letter_came_back(came_back)]
    known = agreed.known
    return Reachable(
        handle=agreed.handle,
        usable=usable,
        verdict=str(POST_NOTHING) if came_back and agreed.terms.safe else verdict_of(agreed),
        conditions=conditions,
        basis=str(BASES[known.basis]) if known.basis != Basis.VERIFIED or known.shows_who else _("device verified"),
        rests_on=" ".join([str(RESTS_ON[known.how]), *_from_and_until(known)]),
        shared=agreed.shared,
    )


def newest_ways(ways: list[Agreed]) -> list[Agreed]:
    """Return the ways to reach someone that a page has room for, in their order: those that were given last."""
    newest = sorted(ways, key=lambda one: one.handle.given_at)[-MOST_WAYS:]
    return [one for one in ways if one in newest]


def verdict_of(agreed: Agreed) -> str:
    """Say what to do, before all else."""
    kind, standing = HandleKind(agreed.handle.kind), _standing(agreed.terms)
    if kind in ASKED_FOR:
        return str(VERDICTS[kind, standing])
    return str(OTHER_VERDICTS[standing]) % {"kind": agreed.handle.get_kind_display()}


def conditions_of(agreed: Agreed) -> list[str]:
    """Return each condition of using a handle that is safe."""
    terms, is_phone = agreed.terms, agreed.handle.kind == HandleKind.PHONE
    told = [hours_in_words(terms)]
    if is_phone:
        told.append(_("Withhold your number.") if terms.withhold_number else _("Your number may be shown."))
        told.append(_("A message may be left.") if terms.may_leave_message else _("Leave no message."))
    elif terms.neutral_sender:
        told.append(_("Neutral sender."))
    if terms.code_word:
        told.append(_("A code word is agreed."))
    return [*told, *_why(agreed)]


def hours_in_words(terms: Terms) -> str:
    """Say at which times of the week a handle is safe."""
    if terms.hours is None:
        return _("At any time.")
    if not terms.hours:
        return _("At no time.")
    return _("%(times)s.") % {"times": "; ".join(_window(window) for window in terms.hours)}


def _window(window: Window) -> str:
    said = {"days": _days(window.days), "begins": clock_of(window.begins), "ends": clock_of(window.ends)}
    return _("%(days)s %(begins)s to %(ends)s") % said


def clock_of(minute: int) -> str:
    """Return a minute of the day as on a clock, such as 09:00; midnight at its end is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _days(days: tuple[int, ...]) -> str:
    if len(days) == len(DAYS):
        return _("every day")
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return _("%(first)s to %(last)s") % {"first": DAYS[days[0]], "last": DAYS[days[-1]]}
    return ", ".join(str(DAYS[day]) for day in days)


def _from_and_until(known: Known) -> list[str]:
    said = [_("Written down on %(day)s.") % {"day": date_format(known.on, "j F Y")}] if known.on else []
    if known.since:
        said.append(_("Theirs since %(day)s.") % {"day": date_format(known.since, "j F Y")})
    if known.until:
        said.append(_("Theirs until %(day)s.") % {"day": date_format(known.until, "j F Y")})
    return said


def _why(agreed: Agreed) -> list[str]:
    """Return what else is known: who said so, who else uses it, and whether it is to be asked again."""
    made, terms = agreed.agreement, agreed.terms
    told = []
    if made and made.said_by and terms.given_by == GivenBy.OFFICER:
        told.append(_("An officer wrote it down: %(who)s.") % {"who": made.said_by})
    elif made and made.said_by and terms.given_by == GivenBy.SOMEONE_ELSE:
        told.append(_("Given by: %(who)s.") % {"who": made.said_by})
    if made and made.others:
        told.append(_("Also used by: %(who)s.") % {"who": made.others})
    if agreed.known.ended:
        told.append(_("It is not theirs any more."))
    if terms.ask_again:
        told.append(_("Two agreements met and the stricter holds. Ask again."))
    return told


def _letter_came_back(posting: "Posting") -> list[str]:
    if posting.came_back_at is None:
        return []
    told = {"day": date_format(posting.came_back_at, "j F Y"), "why": posting.get_why_display()}
    return [_("On %(day)s a letter came back from there. %(why)s. Ask for the address, then agree on it again.") % told]


def _standing(terms: Terms) -> str:
    if terms.safety in (Safety.NOT_SAFE, Safety.NEVER):
        return terms.safety
    if terms.given_by != GivenBy.OWNER:
        return OTHERS
    if not terms.safe:
        return terms.safety
    return OPEN if is_open(terms, now(), force_zone()) else NOT_NOW
