"""Handing a text to a provider, and to the next where one certainly does not take it."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from bluelamp.contacts.gate import Decision
from bluelamp.contacts.models import Notice, Sending
from bluelamp.contacts.rules import NoticeState
from bluelamp.contacts.text_rules import FAR, SendingState, counted, noticed_as
from bluelamp.contacts.texting import as_text, sending_token, states_of
from bluelamp.contacts.threads import number_texted_from
from bluelamp.foundation.lines.outcome import Outcome
from bluelamp.gateways.sms.adapter import Text
from bluelamp.gateways.sms.handing import hand_over, names_of_providers

KEPT_AS = {
    Outcome.TAKEN: SendingState.QUEUED,
    Outcome.NOT_TAKEN: SendingState.NOT_TAKEN,
    Outcome.REFUSED: SendingState.REFUSED,
    Outcome.IN_DOUBT: SendingState.IN_DOUBT,
}


def send_text(notice: Notice, decision: Decision) -> Outcome:
    """Hand an answer to each provider in turn until one takes it, refuses it for good, or leaves us in doubt.

    That it is handed over is kept before it is: what was killed on the way is never handed over again.
    """
    words = as_text(notice.contact, notice.message.words, decision)
    outcome = Outcome.NO_SERVER
    for provider in _in_turn(notice):
        tried = _hand_to(provider, notice, words)
        if tried not in (Outcome.NOT_TAKEN, Outcome.NO_SERVER):
            return tried
        outcome = Outcome.NOT_TAKEN if tried == Outcome.NOT_TAKEN else outcome
    return outcome


def known_by_now(notice: Notice, outcome: Outcome) -> NoticeState | Outcome:
    """Return what became of a notice that was handed over with this outcome, as its provider may have told more.

    The row of the notice must be held: else what they tell at this moment is lost.
    """
    states = states_of(notice)
    never_left = bool(states) and all(state == SendingState.NOT_TAKEN for state in states)
    if never_left and outcome in (Outcome.TAKEN, Outcome.IN_DOUBT):
        return Outcome.NOT_TAKEN
    return noticed_as(states) or outcome


def _in_turn(notice: Notice) -> list[str]:
    """Return the providers, those first that failed us least often with this notice."""
    failed = list(
        Sending.objects.filter(notice=notice, state=SendingState.NOT_TAKEN).values_list("provider", flat=True)
    )
    return sorted(names_of_providers(), key=failed.count)


def _hand_to(provider: str, notice: Notice, words: str) -> Outcome:
    sending = Sending.objects.create(notice=notice, provider=provider, segments=counted(words).segments)
    text = Text(
        to=number_texted_from(notice.contact_id),
        words=words,
        name=str(sending.pk),
        told_at=f"{settings.ADDRESS}{reverse('twilio_told', args=[sending_token(sending.pk)])}",
    )
    answer = hand_over(provider, text)
    if answer.outcome not in KEPT_AS:  # nobody was asked
        sending.delete()
        return answer.outcome
    with transaction.atomic():
        kept = Sending.objects.select_for_update().get(pk=sending.pk)
        if kept.state == SendingState.TRYING:
            kept.state = KEPT_AS[answer.outcome]
        kept.sid = answer.sid
        kept.save(update_fields=["state", "sid"])
    if kept.state == SendingState.NOT_TAKEN:
        return Outcome.NOT_TAKEN
    return Outcome.TAKEN if kept.state in FAR else answer.outcome
