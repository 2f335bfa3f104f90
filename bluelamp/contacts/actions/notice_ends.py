"""What became of a notice or a letter: where it did not arrive, whoever has the contact is asked to tell them."""

from typing import Final

from bluelamp.contacts.actions.unmet import hand_over_telling
from bluelamp.contacts.events import NoticeEnded
from bluelamp.contacts.models import Notice
from bluelamp.contacts.rules import NoticeState, Refusal, try_again_at
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce

NOT_ARRIVED: Final = (NoticeState.FAILED, NoticeState.CAME_BACK)


@action(may="notices.end", announces=NoticeEnded)
def end_notice(*, by: Actor, notice: Notice, state: NoticeState, refusal: Refusal | None) -> Notice:
    """Write down what became of a notice; where it did not arrive, whoever has the contact is asked to tell them.

    Of an answer that was erased, or of what is not owed to them, nobody is told any more.
    """
    end(notice, state, refusal)
    contact = notice.contact
    if (refusal is not None or state in NOT_ARRIVED) and not notice.message.is_erased():
        have_them_told(by, notice, refusal)
    announce(
        NoticeEnded(
            contact_id=contact.pk,
            person_id=contact.person_id,
            notice_id=notice.pk,
            state=state,
            refusal=refusal,
        ),
        by=by,
    )
    return notice


def end(notice: Notice, state: NoticeState, refusal: Refusal | None) -> None:
    """Write into the row of a notice what became of it."""
    notice.state, notice.refusal = state, refusal or ""
    notice.ended_at, notice.leased_until = now(), None
    notice.save(update_fields=["state", "refusal", "ended_at", "leased_until"])


def try_again(notice: Notice) -> None:
    """Let a notice wait for another try."""
    notice.state, notice.leased_until, notice.ended_at = NoticeState.DUE, None, None
    notice.due_at = try_again_at(attempts=notice.attempts, at=now())
    notice.save(update_fields=["state", "leased_until", "ended_at", "attempts", "due_at"])


def have_them_told(by: Actor, notice: Notice, refusal: Refusal | None) -> None:
    """Hand the telling over to people, where it is owed; in training there is nobody to be told."""
    if notice.owed and refusal != Refusal.TRAINING:
        hand_over_telling(by=by, contact=notice.contact)
