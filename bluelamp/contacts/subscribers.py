"""What contacts do when something happened."""

from bluelamp.contacts.actions.notices import GATE, prepare_notice
from bluelamp.contacts.events import AnswerWritten
from bluelamp.contacts.models import Message
from bluelamp.foundation.ledger.subscribe import on


@on(AnswerWritten)
def prepare_notice_of_answer(event: AnswerWritten) -> None:
    """Tell the person that there is an answer, where the gate lets it out."""
    message = Message.objects.select_related("contact").get(pk=event.message_id)
    prepare_notice(by=GATE, message=message)
