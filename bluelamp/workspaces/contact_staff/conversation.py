"""What was said about a contact, as the desk shows it, with what became of each notice."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.calls.queries import recordings_of
from bluelamp.contacts.guest_rules import ComesAs
from bluelamp.contacts.guests import COMES_AS, guests_of, written_as
from bluelamp.contacts.mentions import whispered_to
from bluelamp.contacts.posting import postings_about
from bluelamp.contacts.queries import notices_about, words_of
from bluelamp.contacts.rules import ENGLISH, Channel, Direction, NoticeState, Refusal
from bluelamp.contacts.texting import sendings_of
from bluelamp.foundation.design import staff
from bluelamp.spoken.queries import spoken_as
from bluelamp.spoken.rules import ToldBy, Where
from bluelamp.workspaces.contact_staff.letter_words import letter_told, may_be_asked_for
from bluelamp.workspaces.contact_staff.text_words import text_told
from bluelamp.workspaces.contact_staff.told_words import told_through

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from bluelamp.contacts.models import Contact, Guest, Message, Notice, Sending
    from bluelamp.spoken.models import Spoken

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
    NoticeState.CAME_BACK: gettext_lazy("On the tracking page. The notice by e-mail came back: it was not delivered."),
}
SAID: Final = {
    Where.PHONE: gettext_lazy("%(them)s, on the phone to %(name)s"),
    Where.COUNTER: gettext_lazy("%(them)s, at the counter to %(name)s"),
    Where.STREET: gettext_lazy("%(them)s, outside to %(name)s"),
}
LETTERS: Final = {
    NoticeState.DUE: gettext_lazy("It waits to leave by e-mail."),
    NoticeState.SENDING: gettext_lazy("It is being sent by e-mail."),
    NoticeState.SENT: gettext_lazy("Sent by e-mail."),
    NoticeState.UNCERTAIN: gettext_lazy("It may or may not have left by e-mail. It is not sent again."),
    NoticeState.FAILED: gettext_lazy("It could not be sent by e-mail."),
    NoticeState.CAME_BACK: gettext_lazy("Not delivered: the e-mail came back. They have not read it."),
}
NOT_LET_OUT: Final = {
    Refusal.NO_HANDLE: gettext_lazy("Not sent by e-mail: we know no address."),
    Refusal.NOT_SAFE: gettext_lazy("Not sent by e-mail: the person did not say that it is safe."),
    Refusal.NOT_OWNER: gettext_lazy("Not sent by e-mail: nobody has agreed with the person that this address is safe."),
    Refusal.NOT_NOW: gettext_lazy("Not sent by e-mail: no time for it was agreed."),
    Refusal.SENSITIVE: gettext_lazy("Not sent by e-mail: about such a matter nothing is, unless that is agreed."),
    Refusal.SEALED: gettext_lazy("Not sent by e-mail: nothing is sent about a sealed matter."),
    Refusal.TRAINING: gettext_lazy("Not sent by e-mail: nothing is sent from training."),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One message with what became of the notice about it; no notice is sent about what a person or a note says.

    `letter` is what became of an answer that was to go by letter, '' where none was; `to_post` is its id where it can
    be sent so.
    Of an e-mail, `new` is what is new in it, '' where all of it is. Of a call, `recording` is what its recording is
    called, '' where nobody wrote that down. Of a whisper, `whispered_to` is the name of whom it is to.
    """

    message: staff.Message
    notice: str = ""
    new: str = ""
    recording: str = ""
    letter: str = ""
    to_post: "UUID | None" = None
    whispered_to: str = ""


def turns_of(
    contact: "Contact", messages: "list[Message]", new: "Mapping[UUID, str] | None" = None, *, by_post: bool = True
) -> list[Turn]:
    """Return some of what was said about a contact, in the order given, with what is `new` in those that were mails.

    Where it is known that nothing goes to its person `by_post`, no letter is looked for.
    """
    notices, new = notices_about(messages), new or {}
    ours = [one for one in messages if one.direction == Direction.TO_PERSON and one.written_by_id]
    postings = postings_about(ours) if ours and by_post else {}
    sent = sendings_of(notices.values()) if contact.channel == Channel.SMS else {}
    calls = [one.pk for one in messages if one.written_by_id and one.direction == Direction.FROM_PERSON]
    recordings = recordings_of(calls) if calls else {}
    spoken = spoken_as(calls) if calls else {}
    whispers = whispered_to(contact) if contact.channel == Channel.CHAT else {}
    turns = [
        _turn(
            contact,
            message,
            notice,
            new.get(message.pk, ""),
            sent.get(notice.pk, []) if notice else [],
            spoken.get(message.pk),
        )
        for message, notice in ((message, notices.get(message.pk)) for message in messages)
    ]
    guests = written_as(contact) if contact.channel == Channel.CHAT else {}
    return [
        replace(
            turn,
            message=_as_guest(turn.message, guests.get(message.pk)),
            recording=recordings.get(message.pk, ""),
            whispered_to=whispers.get(message.pk, ""),
            letter=letter_told(postings[message.pk]) if message.pk in postings else "",
            to_post=message.pk if message in ours and may_be_asked_for(postings.get(message.pk)) else None,
        )
        for turn, message in zip(turns, messages, strict=True)
    ]


@dataclass(frozen=True)
class GuestCalled:
    """Someone who is asked into a chat, and what we call as what they come."""

    guest: "Guest"
    comes_as: str


def guests_called(contact: "Contact") -> list[GuestCalled]:
    """Return who is asked into a chat or in it now; nobody where the contact is none."""
    guests = guests_of(contact) if contact.channel == Channel.CHAT else []
    return [GuestCalled(guest, str(COMES_AS[ComesAs(guest.comes_as)])) for guest in guests]


def _as_guest(message: staff.Message, comes_as: ComesAs | None) -> staff.Message:
    return replace(message, author=f"{message.author} ({COMES_AS[comes_as]})") if comes_as else message


def _turn(
    contact: "Contact",
    message: "Message",
    notice: "Notice | None",
    new: str,
    sent: "list[Sending]",
    spoken: "Spoken | None",
) -> Turn:
    shown = staff.Message(
        key=message.pk.hex,
        direction=SHOWN_AS[message.direction],
        author=_author(contact, message, spoken),
        at=message.written_at,
        words=words_of(message),
        language=_language(contact, message),
    )
    told = _notice(contact, notice, sent) if message.direction == Direction.TO_PERSON else ""
    return Turn(shown, told, new)


def _language(contact: "Contact", message: "Message") -> str:
    """Return the language of what a person wrote: that of our pages as they read them. Of a call we know none."""
    by_themselves = message.direction == Direction.FROM_PERSON and message.written_by is None
    return contact.language if by_themselves and contact.language != ENGLISH else ""


def _author(contact: "Contact", message: "Message", spoken: "Spoken | None") -> str:
    """Return who said it; where the person said it to a member of staff, where, to whom, and by whose mouth."""
    them = contact.person.name or _("The person")
    if message.written_by is None:
        return "Bluelamp" if message.direction == Direction.TO_PERSON else them
    if message.direction == Direction.FROM_PERSON:
        place = SAID[Where(spoken.place) if spoken else Where.PHONE]
        told = place % {"them": them, "name": message.written_by.name}
        return f"{told} ({told_through(spoken)})" if spoken and spoken.told_by != ToldBy.PERSON else told
    return message.written_by.name


def _notice(contact: "Contact", notice: "Notice | None", sent: "list[Sending]") -> str:
    if contact.channel == Channel.EMAIL:
        return _letter(notice)
    if contact.channel == Channel.SMS:
        return text_told(notice, sent)
    if contact.channel == Channel.CHAT and (notice is None or notice.state == NoticeState.REFUSED):
        return _("In the chat. Nothing was sent.")
    if notice is None:
        return _("On the tracking page.")
    if notice.state == NoticeState.REFUSED:
        return str(REFUSED[Refusal(notice.refusal)])
    if notice.state == NoticeState.DUE and not settings.SMTP_URL:
        return _("On the tracking page. A notice by e-mail waits: no mail server is set up here.")
    return str(NOTICES[NoticeState(notice.state)])


def _letter(notice: "Notice | None") -> str:
    """Return what became of an answer to someone who came by e-mail."""
    if notice is None:
        return ""
    if notice.state == NoticeState.REFUSED:
        return str(NOT_LET_OUT[Refusal(notice.refusal)])
    if notice.state == NoticeState.DUE and not settings.SMTP_URL:
        return _("It waits to leave by e-mail: no mail server is set up here.")
    return str(LETTERS[NoticeState(notice.state)])
