"""Ringing the person of a contact: the call card, what came of the call, and the one override."""

from typing import Final
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.actions.answer import write_note
from bluelamp.contacts.actions.handle import keep
from bluelamp.contacts.gate import Decision, decide_about
from bluelamp.contacts.gate_events import AgreementOverridden, CallCardOpened, CallMade
from bluelamp.contacts.gate_rules import Kind, Refused, Way
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import message_with
from bluelamp.contacts.rules import ONE_VISIT, CallResult
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.foundation.ledger.models import Entry
from bluelamp.promises.queries import open_calls

MOST_PROMISED: Final = 50
RESULTS = {
    CallResult.SPOKE: _("I spoke to them"),
    CallResult.SOMEONE_ELSE: _("Someone else answered"),
    CallResult.NO_ANSWER: _("No answer"),
    CallResult.LEFT_MESSAGE: _("I left a message"),
}


class NoNumber(ValueError):
    """Someone was to be rung on what is no number of theirs."""

    def __str__(self) -> str:
        return str(_("This is no number of theirs. Go back to the contact and choose one."))


@action(may="contacts.ring", announces=CallCardOpened, on="contact")
def open_call_card(*, by: Actor, contact: Contact, handle_id: UUID) -> Decision:
    """Decide whether a number of the person may be rung now, and write down that it was asked and what came of it.

    The same decision within a quarter of an hour is not written again. Raises `NoNumber`.
    """
    decision = _decide(contact, handle_id)
    refusal = decision.says.reason if isinstance(decision.says, Refused) else None
    lately = Entry.objects.filter(record_id=contact.pk, name=CallCardOpened.event_name(), actor_id=by.id)
    last = lately.filter(at__gt=now() - ONE_VISIT).order_by("-id").values_list("facts", flat=True).first()
    if last and (last["handle_id"], last["refusal"]) == (str(handle_id), refusal):
        nothing_new()
        return decision
    announce(
        CallCardOpened(contact_id=contact.pk, person_id=contact.person_id, handle_id=handle_id, refusal=refusal), by=by
    )
    return decision


@action(may="contacts.ring", announces=CallMade, on="contact")
def record_call(
    *, by: Actor, contact: Contact, handle_id: UUID, result: CallResult, words: str, message_id: UUID
) -> None:
    """Write down what came of a call, as a note with what colleagues should know; sent twice it is one call.

    It is written down whatever was agreed: what happened, happened. Whoever spoke to them kept every promise to ring
    them. Raises `NoNumber`.
    """
    _decide(contact, handle_id)
    if message_with(message_id, contact) is not None:
        nothing_new()
        return
    said = _("Rang them. %(result)s.") % {"result": RESULTS[result]}
    write_note(by=by, contact=contact, words="\n".join(filter(None, (str(said), words))), message_id=message_id)
    announce(
        CallMade(contact_id=contact.pk, person_id=contact.person_id, handle_id=handle_id, result=result),
        by=by,
    )
    for promised in open_calls([contact.pk], most=MOST_PROMISED) if result == CallResult.SPOKE else []:
        keep(by=by, contact=contact, promise=promised)


@action(may="contacts.override_agreement", announces=AgreementOverridden, on="contact")
def override_agreement(*, by: Actor, contact: Contact, handle_id: UUID, why: str, message_id: UUID) -> None:
    """Let a number be rung for an hour against the agreement, as a life is threatened and a visit was thought of first.

    `why` is kept as a note on the timeline; sent twice it is one override. Raises `NoNumber`.
    """
    _decide(contact, handle_id)
    if message_with(message_id, contact) is not None:
        nothing_new()
        return
    said = _("Threat to life: they may be rung for an hour against the agreement. A visit was considered first.")
    note = write_note(by=by, contact=contact, words=f"{said}\n{why}", message_id=message_id)
    announce(
        AgreementOverridden(
            contact_id=contact.pk, person_id=contact.person_id, handle_id=handle_id, message_id=note.pk
        ),
        by=by,
    )


def _decide(contact: Contact, handle_id: UUID) -> Decision:
    decision = decide_about(contact, Kind.CONVERSATION, Way.CALL, handle_id=handle_id)
    if decision.about is None or decision.about.handle.pk != handle_id:
        raise NoNumber
    return decision
