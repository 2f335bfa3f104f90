"""Why a mark is as it is, in words."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bluelamp.training.rules import Why

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from bluelamp.training.models import Mark

ALWAYS_THE_SAME: "Final[dict[str, StrOrPromise]]" = {
    Why.DONE: _("Done."),
    Why.NEVER: _("Not done."),
    Why.OTHERWISE: _("Done, but for another reason."),
    Why.NOT_COME: _("The practice was over before they wrote this."),
    Why.HELD_BACK: _("Answered without doing it."),
    Why.DID_IT: _("Done, and should not have been."),
    Why.NO_ANSWER: _("Nothing was answered."),
}


def why(mark: "Mark") -> str:
    """Return in a sentence why a mark is as it is."""
    if mark.why in ALWAYS_THE_SAME:
        return str(ALWAYS_THE_SAME[mark.why])
    if mark.why == Why.TRAINER:
        return str(_("A trainer gave this.") if mark.points is not None else _("A trainer judges this."))
    minutes = mark.minutes or 0
    if minutes == 0:
        return str(_("Done in less than a minute."))
    if mark.why == Why.LATE:
        told = ngettext("Too late: after %(minutes)s minute.", "Too late: after %(minutes)s minutes.", minutes)
    else:
        told = ngettext("Done after %(minutes)s minute.", "Done after %(minutes)s minutes.", minutes)
    return told % {"minutes": minutes}
