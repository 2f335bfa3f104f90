"""Questions that leave the answer open, for answers in a chat: what someone tells there is a first account."""

from typing import TYPE_CHECKING, Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.rules import Channel
from bluelamp.workspaces.contact_staff.saved_replies import Offered

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

QUESTIONS: Final = {
    "ask:tell": _("Tell me what happened, from the beginning, in your own words."),
    "ask:then": _("What happened then?"),
    "ask:more": _("Tell me more about that."),
    "ask:where": _("Where were you, and who else was there?"),
    "ask:before": _("What has happened before?"),
    "ask:afraid": _("What are you afraid may happen now?"),
}


def open_questions(contact: "Contact") -> list[Offered]:
    """Return them in the language that the person of a chat reads; of any other contact none."""
    if contact.channel != Channel.CHAT:
        return []
    with translation.override(contact.language):
        said = {code: str(words) for code, words in QUESTIONS.items()}
    return [Offered(code, str(QUESTIONS[code]), words) for code, words in said.items()]
