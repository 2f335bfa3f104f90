"""Reading what providers sent of which nothing could be made, and whether someone had it read again."""

from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from bluelamp.contacts.closed import reached_contacts
from bluelamp.foundation.access.look import Reason, open_list, open_record
from bluelamp.foundation.access.reach import reach, within_reach
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.texts.models import DeadLetter, Replay, Text
from bluelamp.texts.queries import digits_of, stands_for

MOST_SHOWN = 50


@reach("texts.DeadLetter")
def dead_letters_within_reach(by: Actor) -> Q:
    """A dead letter is reached by whoever may have it read again, as nobody knows yet whose it is.

    Where a text, or the number, of someone stands in it whom they are kept from, or of a sealed contact, it is not.
    """
    if by.kind == Kind.SYSTEM:
        return Q()
    if not by.may("texts.replay"):
        return Q(pk=None)
    kept_from = Q(contact__person__in=by.shut_out) | Q(contact__sealed=True)
    hidden = list(Text.objects.filter(kept_from).exclude(contact__in=reached_contacts(by)).select_related("said"))
    return ~stands_for(hidden, digits_of(hidden))


def dead_letters(by: Actor) -> list[DeadLetter]:
    """Return the newest dead letters of which nothing came yet, at most 50; writes the look."""
    return open_list(by, _open().order_by("-arrived_at", "-pk"), reason=Reason.QUEUE, most=MOST_SHOWN)


def how_many_within_reach(by: Actor) -> int:
    """Return of how many within reach nothing came yet."""
    return within_reach(by, _open()).count()


def how_many_dead_letters() -> int:
    """Return of how many nothing came yet; it says nothing of any of them."""
    return _open().count()


def takes_texts() -> bool:
    """Say whether any provider is known here, so that there can be new ones."""
    return bool(settings.TWILIO_TOKENS or settings.TWILIO_KEYS or settings.NOTIFY_TOKEN)


def dead_letter(by: Actor, letter_id: UUID) -> DeadLetter:
    """Return one of them, and write the look; raise `NoSuchRecord`."""
    return open_record(by, _open(), reason=Reason.QUEUE, pk=letter_id)


def replay_of(letter_id: UUID) -> Replay | None:
    """Return that a dead letter was to be read again, None where nobody asked."""
    return Replay.objects.select_related("letter").filter(letter=letter_id).first()


def _open() -> QuerySet[DeadLetter]:
    rows = DeadLetter.objects.exclude(digest_key=b"").select_related("replay")
    return rows.exclude(replay__ended_at__isnull=False)
