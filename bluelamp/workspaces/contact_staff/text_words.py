"""What the desk is told of answers by text: whether one may leave, how many it makes, and how far it came."""

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.gate_rules import Allowed
from bluelamp.contacts.rules import Channel, NoticeState, Refusal
from bluelamp.contacts.text_rules import MOST_SEGMENTS, SendingState, counted
from bluelamp.contacts.texting import as_text, decide_answer, in_how_many_texts

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Notice, Sending

TEXTS: Final = {
    NoticeState.DUE: gettext_lazy("It waits to leave by text."),
    NoticeState.SENDING: gettext_lazy("It is being handed to the provider of text messages."),
    NoticeState.SENT: gettext_lazy("Queued by the provider of text messages."),
    NoticeState.UNCERTAIN: gettext_lazy("It may or may not have left by text. It is not sent again."),
    NoticeState.FAILED: gettext_lazy("It could not be sent by text."),
    NoticeState.CAME_BACK: gettext_lazy("Not delivered: the text did not reach their phone."),
    NoticeState.DELIVERED: gettext_lazy("Delivered to their phone by text."),
}
NO_TEXT: Final = {
    Refusal.NO_HANDLE: gettext_lazy("Not sent by text: it came from no number that can be answered."),
    Refusal.NOT_SAFE: gettext_lazy("Not sent by text: the person did not say that it is safe."),
    Refusal.NOT_OWNER: gettext_lazy("Not sent by text: nobody has agreed with the person that this number is safe."),
    Refusal.NOT_NOW: gettext_lazy("Not sent by text: no time for it was agreed."),
    Refusal.SENSITIVE: gettext_lazy("Not sent by text: about such a matter nothing is, unless that is agreed."),
    Refusal.SEALED: gettext_lazy("Not sent by text: nothing is sent about a sealed matter."),
    Refusal.TRAINING: gettext_lazy("Not sent by text: nothing is sent from training."),
}
NO_TEXT_NOW: Final = {
    Refusal.NO_HANDLE: gettext_lazy("No text can leave: it came from no number that can be answered."),
    Refusal.NOT_SAFE: gettext_lazy("No text can leave: the person did not say that it is safe. Tell them another way."),
    Refusal.NOT_OWNER: gettext_lazy(
        "No text can leave: nobody has agreed with the person that this number is safe. Agree on it first, or tell "
        "them another way."
    ),
    Refusal.NOT_NOW: gettext_lazy("The text waits for a time of the week that was agreed."),
    Refusal.SENSITIVE: gettext_lazy("No text can leave about such a matter before that is agreed with the person."),
    Refusal.SEALED: gettext_lazy("No text can leave about a sealed matter. Tell them another way."),
    Refusal.TRAINING: gettext_lazy("No text leaves from training."),
}
PROVIDERS: Final = {"twilio": "Twilio", "notify": "GOV.UK Notify"}


def text_told(notice: "Notice | None", sent: "list[Sending]") -> str:
    """Return what became of an answer to someone who came by text, and of each provider that did not take it."""
    if notice is None:
        return ""
    if notice.state == NoticeState.REFUSED:
        return str(NO_TEXT[Refusal(notice.refusal)])
    if notice.state == NoticeState.DUE and not settings.TEXTS_BY:
        return _("It waits to leave by text: no provider of text messages is set up here.")
    failed = [sending for sending in sent if sending.state == SendingState.NOT_TAKEN]
    told = [_("%(provider)s did not take it.") % {"provider": _named(sending)} for sending in failed]
    has_left = notice.state == NoticeState.SENT and any(sending.state == SendingState.LEFT for sending in sent)
    told.append(_("On its way to their phone by text.") if has_left else str(TEXTS[NoticeState(notice.state)]))
    if sent and sent[-1].segments > 1:
        told.append(_("It made %(count)s texts.") % {"count": sent[-1].segments})
    return " ".join(dict.fromkeys(told))


def what_a_text_may_do(contact: "Contact") -> str:
    """Return what to know before answering someone who came by text: whether it may leave, and what it may tell."""
    says = decide_answer(contact).says
    if not isinstance(says, Allowed):
        return str(NO_TEXT_NOW[says.reason])
    if says.neutral_sender:
        return _("It goes to their phone by text. Someone else may read it: do not write who we are.")
    return _("It goes to their phone by text. They can answer it by text.")


def how_many_texts(contact: "Contact", words: str) -> str:
    """Return how many texts an answer makes, with what stands around it; '' where it is no text, or empty."""
    if contact.channel != Channel.SMS or not words:
        return ""
    return in_how_many_texts(as_text(contact, words, decide_answer(contact)))


def is_too_long_for_texts(contact: "Contact", words: str) -> str:
    """Return what to change where an answer makes more texts than providers take, '' where it does not."""
    if contact.channel != Channel.SMS:
        return ""
    segments = counted(as_text(contact, words, decide_answer(contact))).segments
    told = {"segments": segments, "most": MOST_SEGMENTS}
    return _("This makes %(segments)s texts. Shorten it to %(most)s.") % told if segments > MOST_SEGMENTS else ""


def _named(sending: "Sending") -> str:
    return PROVIDERS.get(sending.provider, sending.provider)
