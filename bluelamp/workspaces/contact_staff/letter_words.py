"""What the desk is told of answers by letter: whether one may go, and how far it came."""

from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.posting_rules import ON_ITS_WAY, PostingState
from bluelamp.contacts.rules import Refusal

if TYPE_CHECKING:
    from bluelamp.contacts.models import Posting

WHY_NOT: Final = {
    Refusal.NO_HANDLE: gettext_lazy("we know no name with a postal address."),
    Refusal.NOT_OWNER: gettext_lazy("nobody has agreed with the person that a letter to this address is safe."),
    Refusal.NOT_SAFE: gettext_lazy("the person did not say that a letter is safe."),
    Refusal.NOT_NOW: gettext_lazy("they agreed to some times only, and a letter lies there at all of them."),
    Refusal.CAME_BACK: gettext_lazy("one came back from there. Ask for the address, then agree on it again."),
    Refusal.SENSITIVE: gettext_lazy("about such a matter none does, unless that is agreed."),
    Refusal.SEALED: gettext_lazy("nothing is sent about a sealed matter."),
    Refusal.TRAINING: gettext_lazy("nothing is sent from training."),
}
TOLD: Final = {
    PostingState.WAITING: gettext_lazy("By letter: it waits to be printed and posted."),
    PostingState.PRINTED: gettext_lazy("By letter: printed, not posted yet."),
    PostingState.DROPPED: gettext_lazy("By letter: it was not posted after all."),
}


def letter_told(posting: "Posting") -> str:
    """Return what became of an answer that was to go by letter."""
    match posting.state:
        case PostingState.REFUSED:
            return why_no_letter(Refusal(posting.refusal))
        case PostingState.POSTED:
            return _("By letter: posted on %(day)s by %(name)s.") % _posted(posting)
        case PostingState.CAME_BACK:
            told = {**_posted(posting), "why": posting.get_why_display()}
            return _("The letter of %(day)s came back. %(why)s.") % told
        case _:
            return str(TOLD[PostingState(posting.state)])


def why_no_letter(refusal: Refusal) -> str:
    """Say why the gate lets no letter go."""
    return _("No letter may go: %(why)s") % {"why": WHY_NOT[refusal]}


def may_be_asked_for(posting: "Posting | None") -> bool:
    """Say whether an answer can be sent by letter that was not, was refused, or came back."""
    return posting is None or posting.state not in ON_ITS_WAY


def _posted(posting: "Posting") -> dict[str, str]:
    day = date_format(posting.posted_on, "j F Y") if posting.posted_on else ""
    return {"day": day, "name": str(posting.posted_by)}
