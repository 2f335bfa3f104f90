"""What a supervisor is told of text messages of which nothing could be made: why, and what reading them again does."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.foundation.design.times import at_time
from bluelamp.texts.rules import Provider, WhyDead

if TYPE_CHECKING:
    from bluelamp.texts.models import DeadLetter

PROVIDERS: Final = {Provider.TWILIO: "Twilio", Provider.NOTIFY: "GOV.UK Notify"}
WHY: Final = {
    WhyDead.NOT_READ: gettext_lazy("It could not be read"),
    WhyDead.NO_ID: gettext_lazy("The provider gave it no name of its own"),
    WhyDead.NO_SENDER: gettext_lazy("It does not say who sent it"),
    WhyDead.OTHER_WORDS: gettext_lazy("Another text came under the same name"),
    WhyDead.NO_STATE: gettext_lazy("It tells of a text of ours in a word that we do not know"),
}
EXPLAINED: Final = {
    WhyDead.NOT_READ: gettext_lazy(
        "The provider sent something that is not as they say it is, such as letters that are broken. Read again, what "
        "can be made out becomes a contact; if that is nothing, all that was sent does."
    ),
    WhyDead.NO_ID: gettext_lazy(
        "Without the name that the provider gives each text, nobody can tell whether it came before. Read again, it "
        "becomes a contact, or joins the one of its number."
    ),
    WhyDead.NO_SENDER: gettext_lazy(
        "Nobody can be answered, and it can join nothing. Read again, it becomes a contact of someone whose number is "
        "not known."
    ),
    WhyDead.OTHER_WORDS: gettext_lazy(
        "The provider gave two texts one name. The first is in the queue or was dealt with; this is the other. Read "
        "again, it becomes a contact too, or joins the one of its number."
    ),
    WhyDead.NO_STATE: gettext_lazy(
        "Providers tell how far each of our texts came, and this one uses a new word. Nobody wrote it. Once Bluelamp "
        "was brought up to date, read it again; what is known of our text until then stays as it is."
    ),
}


def why_dead(letter: "DeadLetter") -> str:
    """Return in a few words why nothing could be made of it."""
    return str(WHY[WhyDead(letter.why)])


def explained(letter: "DeadLetter") -> str:
    """Return what that means, and what comes of reading it again."""
    return str(EXPLAINED[WhyDead(letter.why)])


def provider_of(letter: "DeadLetter") -> str:
    """Return who sent it."""
    return PROVIDERS[Provider(letter.provider)]


def read_again_before(letter: "DeadLetter") -> str:
    """Return that someone had it read again and it still cannot be used; '' where nobody did."""
    replay = getattr(letter, "replay", None)
    if replay is None:
        return ""
    return _("It was to be read again at %(time)s. If it still stands here in a minute, it cannot be used yet.") % {
        "time": at_time(replay.asked_at)
    }
