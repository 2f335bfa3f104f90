"""What tests of the chat begin with."""

import pytest
from django.test import Client

from bluelamp.channels.chat.tests.chatting import begin
from bluelamp.staff.tests.scenarios import a_force_with_teams


@pytest.fixture
def talking(db: None, client: Client) -> Client:
    """A browser with a chat that nothing was said in, and that leaves nothing behind."""
    a_force_with_teams()
    begin(client)
    return client
