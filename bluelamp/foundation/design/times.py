"""Times as one says them: how long ago, and how long until something is due."""

from datetime import datetime, timedelta

from django.utils import dateformat, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def ago(then: datetime, *, at: datetime) -> str:
    """Say how long ago something was: minutes within the hour, hours within two days, then days."""
    passed = at - then
    minutes, hours, days = _counts(passed)
    if passed < timedelta(minutes=1):
        return _("just now")
    if passed < HOUR:
        return ngettext("%(count)s minute ago", "%(count)s minutes ago", minutes) % {"count": minutes}
    if passed < 2 * DAY:
        return ngettext("%(count)s hour ago", "%(count)s hours ago", hours) % {"count": hours}
    return ngettext("%(count)s day ago", "%(count)s days ago", days) % {"count": days}


def until(due: datetime, *, at: datetime) -> str:
    """Say how long there is until something is due, or how late it is."""
    return late(at - due) if at > due else _due_in(due - at)


def late(by: timedelta) -> str:
    """Say how late something is: a minute at least."""
    minutes, hours, days = _counts(max(by, timedelta(minutes=1)))
    if by < HOUR:
        return ngettext("%(count)s minute late", "%(count)s minutes late", minutes) % {"count": minutes}
    if by < 2 * DAY:
        return ngettext("%(count)s hour late", "%(count)s hours late", hours) % {"count": hours}
    return ngettext("%(count)s day late", "%(count)s days late", days) % {"count": days}


def at_time(moment: datetime) -> str:
    """Return the time of a moment on the force's wall clocks, such as 17:05."""
    return dateformat.format(timezone.localtime(moment), "H:i")


def _due_in(left: timedelta) -> str:
    minutes, hours, days = _counts(left)
    if left < timedelta(minutes=1):
        return _("due now")
    if left < HOUR:
        return ngettext("due in %(count)s minute", "due in %(count)s minutes", minutes) % {"count": minutes}
    if left < 2 * DAY:
        return ngettext("due in %(count)s hour", "due in %(count)s hours", hours) % {"count": hours}
    return ngettext("due in %(count)s day", "due in %(count)s days", days) % {"count": days}


def _counts(span: timedelta) -> tuple[int, int, int]:
    return span // timedelta(minutes=1), span // HOUR, span // DAY
