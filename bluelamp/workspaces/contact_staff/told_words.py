"""By whose mouth someone told us something, in words."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.rules import Channel
from bluelamp.spoken.queries import how_it_was_told
from bluelamp.spoken.rules import ToldBy, Where

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.spoken.models import Spoken

TOLD: Final = {
    Where.PHONE: gettext_lazy("Told on the phone to %(name)s: %(through)s."),
    Where.COUNTER: gettext_lazy("Told at a front counter to %(name)s: %(through)s."),
    Where.STREET: gettext_lazy("Told outside to %(name)s: %(through)s."),
}
TAKEN_DOWN: Final = (Channel.COUNTER, Channel.STREET, Channel.PHONE)


def told_as(contact: "Contact") -> str:
    """Return where, to whom and by whose mouth a contact was told, '' of one that nobody took down."""
    spoken = how_it_was_told(contact) if contact.channel in TAKEN_DOWN else None
    if spoken is None:
        return ""
    return TOLD[Where(spoken.place)] % {"name": spoken.told_to.name, "through": told_through(spoken)}


def told_through(spoken: "Spoken") -> str:
    """Return who helped the person to tell it or told it for them, by name where we know it."""
    who = spoken.teller or _("someone")
    if spoken.told_by == ToldBy.PERSON:
        return _("told by themselves")
    if spoken.told_by == ToldBy.WITH_HELP:
        return _("with help from %(who)s") % {"who": who}
    return _("told for them by %(who)s") % {"who": who}
