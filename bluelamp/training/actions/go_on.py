"""Letting the person of a script write their next message."""

from bluelamp.contacts.actions import receive_words
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.training.events import PracticeWentOn
from bluelamp.training.models import Practice
from bluelamp.training.scripts import SCRIPTS


@action(may="training.go_on", announces=PracticeWentOn, on="practice")
def go_on(*, by: Actor, practice: Practice, number: int) -> Practice:
    """Write the message with this number, 1 for the first after the report, as the person; once, and in order.

    Only the program may. A practice that is over, or has come further, stays as it is.
    """
    practice = (
        Practice.objects.select_for_update(no_key=True, of=("self",)).select_related("contact").get(pk=practice.pk)
    )
    if practice.ended_at is not None or practice.told != number - 1:
        nothing_new()
        return practice
    person = Actor.public("contacts.write_more", matters=frozenset({practice.contact_id}))
    words = SCRIPTS[practice.script].later[number - 1].words
    receive_words(by=person, contact=practice.contact, words=words, message_id=new_id())
    practice.told = number
    practice.save(update_fields=["told"])
    announce(PracticeWentOn(practice_id=practice.pk, number=number), by=by)
    return practice
