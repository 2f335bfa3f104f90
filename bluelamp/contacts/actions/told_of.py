"""Hearing from a provider how far a text came that was handed to it."""

from uuid import UUID

from bluelamp.contacts.actions.notice_ends import end_notice, try_again
from bluelamp.contacts.models import Notice, Sending
from bluelamp.contacts.rules import NOTICE_TRIES, NoticeState
from bluelamp.contacts.text_events import TextToldOf
from bluelamp.contacts.text_rules import SendingState, goes_on, noticed_as
from bluelamp.contacts.texting import states_of
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new


@action(may="notices.end", announces=TextToldOf)
def note_told_of(*, by: Actor, sending_id: UUID, state: SendingState) -> None:
    """Write down how a text goes on, as its provider tells; what comes late or twice changes nothing.

    `NOT_TAKEN` is that it never left: the notice is due again. Nothing happens where we sent no such text.
    """
    notice = (
        Notice.objects.select_for_update(of=("self",)).select_related("contact").filter(sendings=sending_id).first()
    )
    sending = Sending.objects.get(pk=sending_id) if notice else None
    if notice is None or sending is None or not _is_news(SendingState(sending.state), state):
        nothing_new()
        return
    sending.state, sending.told_at = state, now()
    sending.save(update_fields=["state", "told_at"])
    contact = notice.contact
    announce(
        TextToldOf(
            contact_id=contact.pk,
            person_id=contact.person_id,
            notice_id=notice.pk,
            sending_id=sending.pk,
            provider=sending.provider,
            state=state,
        ),
        by=by,
    )
    if notice.state != NoticeState.SENDING:  # whoever sends it just now ends it
        _follow(by, notice)


def _is_news(state: SendingState, told: SendingState) -> bool:
    if told == SendingState.NOT_TAKEN:
        return state in (SendingState.TRYING, SendingState.IN_DOUBT, SendingState.QUEUED)
    return goes_on(state, told)


def _follow(by: Actor, notice: Notice) -> None:
    """Let a notice stand as its text does that came farthest; where none left after all, it is due again."""
    became = noticed_as(states_of(notice))
    if became is None and notice.attempts < NOTICE_TRIES:
        try_again(notice)
    elif (became := became or NoticeState.FAILED) != notice.state:
        end_notice(by=by, notice=notice, state=became, refusal=None)
