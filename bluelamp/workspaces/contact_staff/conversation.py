"""What was said about a contact, as the desk shows it, with what became of each notice."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.queries import notices_about, words_of
from bluelamp.contacts.rules import ENGLISH, Direction, NoticeState, Refusal
from bluelamp.foundation.design import staff

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message, Notice

SHOWN_AS: Final[dict[str, staff.Direction]] = {
    Direction.FROM_PERSON: "received",
    Direction.TO_PERSON: "sent",
    Direction.NOTE: "note",
}
REFUSED: Final = {
    Refusal.NO_HANDLE: gettext_lazy("On the tracking page. No notice was sent: the person gave no e-mail address."),
    Refusal.NOT_SAFE: gettext_lazy(
        "On the tracking page. No notice was sent: the person did not say that e-mail is safe."
    ),
    Refusal.NOT_OWNER: gettext_lazy("On the tracking page. No notice was sent: someone else gave the address."),
    Refusal.NOT_NOW: gettext_lazy("On the tracking page. No notice was sent: no time for it was agreed."),
    Refusal.SENSITIVE: gettext_lazy(
        "On the tracking page. No notice was sent: about such a matter none is sent unless that is agreed."
    ),
    Refusal.SEALED: gettext_lazy("On the tracking page. No notice was sent: nothing is sent about a sealed matter."),
    Refusal.TRAINING: gettext_lazy("On the tracking page. No notice was sent: nothing is sent from training."),
}
NOTICES: Final = {
    NoticeState.DUE: gettext_lazy("On the tracking page. A notice by e-mail waits to be sent."),
    NoticeState.SENDING: gettext_lazy("On the tracking page. A notice by e-mail is being sent."),
    NoticeState.SENT: gettext_lazy("On the tracking page. A notice was sent by e-mail."),
    NoticeState.UNCERTAIN: gettext_lazy(
        "On the tracking page. The notice by e-mail may or may not have left. It is not sent again."
    ),
    NoticeState.FAILED: gettext_lazy("On the tracking page. The notice by e-mail could not be sent."),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One message with what became of the notice about it; no notice is sent about what a person or a note says."""

    message: staff.Message
    notice: str = ""


def turns_of(contact: "Contact", messages: "list[Message]") -> list[Turn]:
    """Return some of what was said about a contact, in the order given."""
    notices = notices_about(messages)
    return [_turn(contact, message, notices.get(message.pk)) for message in messages]


def _turn(contact: "Contact", message: "Message", notice: "Notice | None") -> Turn:
    shown = staff.Message(
        key=message.pk.hex,
        direction=SHOWN_AS[message.direction],
        author=_author(contact, message),
        at=message.written_at,
        words=words_of(message),
        language=_language(contact, message),
    )
    return Turn(shown, _notice(notice) if message.direction == Direction.TO_PERSON else "")


def _language(contact: "Contact", message: "Message") -> str:
    """Return the language of what a person wrote: that of our pages as they read them. Of a call we know none."""
    by_themselves = message.direction == Direction.FROM_PERSON and message.written_by is None
    return contact.language if by_themselves and contact.language != ENGLISH else ""


def _author(contact: "Contact", message: "Message") -> str:
    """Return who said it; where the person said it on the phone, to whom."""
    them = contact.person.name or _("The person")
    if message.written_by is None:
        return them
    if message.direction == Direction.FROM_PERSON:
        return _("%(them)s, on the phone to %(name)s") % {"them": them, "name": message.written_by.name}
    return message.written_by.name


def _notice(notice: "Notice | None") -> str:
    if notice is None:
        return _("On the tracking page.")
    if notice.state == NoticeState.REFUSED:
        return str(REFUSED[Refusal(notice.refusal)])
    if notice.state == NoticeState.DUE and not settings.SMTP_URL:
        return _("On the tracking page. A notice by e-mail waits: no mail server is set up here.")
    return str(NOTICES[NoticeState(notice.state)])
