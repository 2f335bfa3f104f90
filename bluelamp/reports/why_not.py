"""Why something was not done with a version of a service: each says what to do next."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Refused(ValueError):
    """Something was not done with a version of a service; the text says why, and what to do."""

    says = gettext_lazy("This cannot be done with this version.")

    def __str__(self) -> str:
        return str(self.says)


class NewerEdition(Refused):
    """Someone changed the version since it was looked at."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def __str__(self) -> str:
        return _("%(name)s changed this version while you had it open. Look at it as it is now, then decide again.") % {
            "name": self.name
        }


class NoCode(Refused):
    """A version was to be begun of a service whose code is none."""

    says = gettext_lazy("The code of the service must be small letters, digits and single dashes, 40 at the most.")


class CodeChanged(Refused):
    """A version was to have the code of another service."""

    says = gettext_lazy("The code of a service never changes. Take the file in as a service of its own.")


class OwnVersion(Refused):
    """Someone was to approve what they wrote."""

    says = gettext_lazy("You wrote some of this version. Ask someone else to approve it.")


class NotSound(Refused):
    """Something about the version makes no sense, or its team is not open."""

    says = gettext_lazy("Something is still wrong with this version. Mend what is listed, then try again.")


class NotApproved(Refused):
    """A version was to be published that nobody approved, or that was withdrawn."""

    says = gettext_lazy("Only a version that someone else approved, and that is not withdrawn, can be published.")


class TooEarly(Refused):
    """A version was to be offered from a moment that is past."""

    says = gettext_lazy("This moment is past. Choose today or a later day, and for today no time or a later one.")


class NumberTaken(Refused):
    """Bluelamp came with a version of the same number after this one was begun."""

    says = gettext_lazy(
        "Bluelamp itself has a version with this number since it was upgraded. Begin a new version from this one: it "
        "gets a number of its own."
    )
