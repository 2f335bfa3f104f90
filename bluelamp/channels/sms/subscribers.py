"""What the door for texts does when something happened: it reads a dead letter again that someone asked for."""

from typing import Final

from bluelamp.channels.sms.keeping import KEEPER, keep_anew, note_state
from bluelamp.channels.sms.replaying import letter_in, told_in
from bluelamp.foundation.ledger.subscribe import on
from bluelamp.texts.actions import end_replay
from bluelamp.texts.dead import replay_of
from bluelamp.texts.events import DeadLetterReplayed
from bluelamp.texts.rules import Provider, WhyDead

OWN_NAME: Final = "dead-{mark:.40}"


@on(DeadLetterReplayed)
def read_again(event: DeadLetterReplayed) -> None:
    """Make a text of a dead letter, or note how far one of ours came; read twice, it is one."""
    replay = replay_of(event.letter_id)
    if replay is None or replay.ended_at is not None or replay.letter.is_erased():
        return
    letter, provider = replay.letter, Provider(replay.letter.provider)
    if letter.why == WhyDead.NO_STATE:
        told = told_in(provider, letter.body)
        if told.sending_id and told.state:
            note_state(told.sending_id, told.state)
            end_replay(by=KEEPER, letter_id=letter.pk, text_id=None)
        return
    made = letter_in(provider, letter.body)
    text = keep_anew(provider, sid=OWN_NAME.format(mark=letter.mark), sender=made.sender, words=made.words)
    end_replay(by=KEEPER, letter_id=letter.pk, text_id=text.pk)
