"""What someone does in a chat, for tests."""

from typing import Any, Final

from django.test import Client

from bluelamp.foundation.clock import new_id
from bluelamp.foundation.tests.reading import page_of

TALK: Final = "/chat/talk/"


def begin(client: Client, **chosen: str) -> Any:
    """Answer what is asked first."""
    return client.post("/chat/", {"emergency": "no", "device": "nothing"} | chosen)


def write(client: Client, words: str, **form: str) -> Any:
    """Send a line."""
    return client.post(TALK, {"words": words, "message_id": str(new_id())} | form)


def lines(client: Client) -> list[tuple[str, str]]:
    """Return what the page shows that was said: who, and the words."""
    turns = page_of(client.get(TALK)).select("#turns > li")
    return [(turn.select("strong")[0].get_text(), turn.select(".app-words")[0].get_text()) for turn in turns]
