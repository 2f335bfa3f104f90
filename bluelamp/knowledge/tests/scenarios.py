"""Histories of saved replies."""

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import approve_saved_reply, write_saved_reply
from bluelamp.knowledge.models import ReplyVersion

WRITER = Actor.system("knowledge.write")


def an_approved_reply(by: Actor, words: str, *, code: str = "thanks", title: str = "Thank you") -> ReplyVersion:
    """Have a saved reply written by the program and approved by a supervisor."""
    version = write_saved_reply(by=WRITER, code=code, title=title, words=words, seen=0)
    return approve_saved_reply(by=by, reply=version.reply, seen=version.number)
