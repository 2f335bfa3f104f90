"""Why contacts are moved to another team: one at a time, or several at once."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.changes import TO_MOVE_FOR
from bluelamp.contacts.rules import WhyMoved
from bluelamp.foundation.design.fields import Field, Option

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

REASONS: "Final[dict[WhyMoved, StrOrPromise]]" = {
    WhyMoved.THEIR_KIND: gettext_lazy("They deal with such matters"),
    WhyMoved.THEIR_PLACE: gettext_lazy("It is in their area"),
    WhyMoved.WRONG_TEAM: gettext_lazy("It came to us by mistake"),
    WhyMoved.TOO_CLOSE: gettext_lazy("Someone in our team is too close to it"),
}


def why_field(*, chosen: str = "", error: str = "") -> Field:
    """Ask why, with what was chosen before and what is wrong with it."""
    return Field(
        name="reason",
        label=_("Why?"),
        error=error,
        options=tuple(Option(code, str(REASONS[code]), checked=code == chosen) for code in TO_MOVE_FOR),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
