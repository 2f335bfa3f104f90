"""What whoever hands a chat on had typed and not sent is kept as their note, and no draft of anyone else is."""

import pytest

from bluelamp.contacts.actions import assign, leave_unsent
from bluelamp.contacts.actions.drafts import keep_draft
from bluelamp.contacts.drafts import drafts_of
from bluelamp.contacts.models import Message
from bluelamp.contacts.rules import Box, Channel, Direction
from bluelamp.contacts.tests.scenarios import a_desk, someone_came
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("channel", [Channel.CHAT, Channel.WEB_REPORT])
def test_what_whoever_hands_a_chat_over_had_typed_is_kept_as_their_note(channel: Channel) -> None:
    desk = a_desk()
    colleague = a_member_of(Team.objects.get(pk="digital-desk"))
    contact = someone_came(channel=channel)
    keep_draft(account_id=desk.pk, contact_id=contact.pk, box=Box.ANSWER, words="Is he there n")
    assign(by=actor_for(desk), contact=contact, to=desk)
    assert not Message.objects.filter(direction=Direction.NOTE).exists()
    assign(by=actor_for(desk), contact=contact, to=colleague)
    notes = [(note.words, note.written_by) for note in Message.objects.filter(direction=Direction.NOTE)]
    kept_as_draft = Box.ANSWER in drafts_of(desk.pk, contact.pk)
    if channel == Channel.CHAT:
        assert notes == [("I had typed this and not sent it:\n\nIs he there n", desk)]
        assert not kept_as_draft
    else:
        assert (notes, kept_as_draft) == ([], True)


def test_nobody_leaves_what_another_typed_nor_where_they_may_not_be() -> None:
    desk = a_desk()
    contact = someone_came(channel=Channel.CHAT)
    keep_draft(account_id=desk.pk, contact_id=contact.pk, box=Box.ANSWER, words="Is he there n")
    leave_unsent(by=actor_for(a_member_of(Team.objects.get(pk="digital-desk"))), contact=contact)
    assert not Message.objects.filter(direction=Direction.NOTE).exists()
    with pytest.raises(NotAllowed):
        leave_unsent(by=actor_for(a_member_of(Team.objects.get(pk="harbour-neighbourhood"))), contact=contact)
