"""What is said about a door through which our test messages do not come: why, as far as it is known, and what to do."""

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.canary.rules import Door
from bluelamp.foundation.lines.outcome import Outcome

if TYPE_CHECKING:
    from bluelamp.canary.queries import Watched

NAMES: Final = {
    Door.WEB: gettext_lazy("Web reports and chat"),
    Door.EMAIL: gettext_lazy("E-mail"),
    Door.TEXTS: gettext_lazy("Text messages"),
}
NOT_HANDED_OVER: Final = {
    Door.WEB: gettext_lazy("Our pages did not open, or did not take it."),
    Door.EMAIL: gettext_lazy("Our mail server did not take it."),
    Door.TEXTS: gettext_lazy("The provider did not take it."),
}
NOT_BACK: Final = {
    Door.WEB: gettext_lazy("Our pages opened, and it was not written down."),
    Door.EMAIL: gettext_lazy("Our mail server took it, and it did not come in here."),
    Door.TEXTS: gettext_lazy("The provider took it, and it did not come in here."),
}
WHAT_TO_DO: Final = {
    Door.WEB: gettext_lazy(
        "Open %(address)s on a phone that is not in our network. If it does not open, ring your IT team now, and tell "
        "the control room that people cannot reach us on the web."
    ),
    Door.EMAIL: gettext_lazy(
        "E-mails of people may be late or lost too. Ring your IT team now: they look at the mail server and at what "
        "brings its e-mails here."
    ),
    Door.TEXTS: gettext_lazy(
        "Texts of people may be late or lost too. Ring your IT team now: they look at what the provider says, and "
        "whether it still calls our address."
    ),
}


def name_of(watched: "Watched") -> str:
    """Return what a door is called."""
    return str(NAMES[watched.door])


def why_missing(watched: "Watched") -> str:
    """Return why none comes through, as far as that is known."""
    match watched.outcome:
        case Outcome.SHUT:
            return _("Sending is shut, so no test message goes out either.")
        case Outcome.NOT_TAKEN | Outcome.REFUSED | Outcome.NO_SERVER:
            return str(NOT_HANDED_OVER[watched.door])
        case _:
            return str(NOT_BACK[watched.door])


def what_to_do(watched: "Watched") -> str:
    """Return what a supervisor does about it."""
    if watched.outcome == Outcome.SHUT:
        return _(
            "An administrator opens it again under “Sending”. Until then nobody can tell whether this door is open."
        )
    return str(WHAT_TO_DO[watched.door]) % {"address": settings.ADDRESS}
