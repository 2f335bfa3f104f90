"""Shifts, absences and who is here, in words."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.clock import now, today
from bluelamp.staff.working_time import Duty, Span, WhyNoShift

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WHY_NO_SHIFT: "Final[dict[WhyNoShift, StrOrPromise]]" = {
    WhyNoShift.NO_TIME: gettext_lazy("The shift ends when it begins. Enter two different times."),
    WhyNoShift.TOO_LONG: gettext_lazy("A shift lasts at most 16 hours. Enter an earlier end, or two shifts."),
    WhyNoShift.CLOCKS_SKIP_IT: gettext_lazy(
        "The clocks go forward in that hour, so these times do not exist on that day. Enter others."
    ),
}


def when(moment: datetime) -> str:
    """Say a moment as one says it: the time alone today, the weekday within the week, otherwise the date."""
    local, away = localtime(moment), (localtime(moment).date() - today()).days
    clock = f"{local:%H:%M}"
    if away == 0:
        return clock
    day = date_format(local, "l") if 0 < away < 7 else date_format(local, "j F")
    return _("%(day)s %(clock)s") % {"day": day, "clock": clock}


def not_here(duty: Duty, *, on_a_break: bool = False) -> str:
    """Say until when someone is not here, or on a break, '' where they are here."""
    if duty.here:
        return ""
    if on_a_break and duty.back_at is not None:
        return _("on a break until %(when)s") % {"when": when(duty.back_at)}
    if duty.back_at is None:
        return _("not here, and nobody knows until when")
    return _("not here until %(when)s") % {"when": when(duty.back_at)}


def from_to(span: Span) -> str:
    """Say from when to when something is: the day is said twice only where it ends on another."""
    begins, ends = localtime(span.begins_at), localtime(span.ends_at)
    said = {"day": date_format(begins, "l j F"), "from": f"{begins:%H:%M}", "to": f"{ends:%H:%M}"}
    said["last"] = date_format(ends, "l j F")
    if begins.date() == ends.date():
        return _("%(day)s from %(from)s to %(to)s") % said
    if ends - begins < timedelta(days=1):
        return _("%(day)s from %(from)s to %(to)s the next day") % said
    return _("%(day)s %(from)s to %(last)s %(to)s") % said


def clock_times(span: Span) -> str:
    """Say the two times of a shift, such as `22:00 to 06:00`."""
    return _("%(from)s to %(to)s") % {
        "from": f"{localtime(span.begins_at):%H:%M}",
        "to": f"{localtime(span.ends_at):%H:%M}",
    }


def hole_words(team: str, hole: Span) -> str:
    """Say that nobody of a team is on shift for a time."""
    begins, ends = localtime(hole.begins_at), localtime(hole.ends_at)
    said = {
        "team": team,
        "from": f"{begins:%H:%M}",
        "to": f"{ends:%H:%M}",
        "day": date_format(begins, "l j F"),
        "last": date_format(ends, "l j F"),
    }
    if begins.date() == ends.date():
        return _("Nobody of %(team)s is on between %(from)s and %(to)s on %(day)s.") % said
    return _("Nobody of %(team)s is on from %(from)s on %(day)s to %(to)s on %(last)s.") % said


def is_past(span: Span) -> bool:
    """Say whether it is over."""
    return span.ends_at <= now()
