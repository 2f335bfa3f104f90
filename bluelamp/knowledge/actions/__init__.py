"""What can be done about the words that the force keeps: saved replies, and templates."""

from bluelamp.knowledge.actions.replies import approve_saved_reply, withdraw_saved_reply, write_saved_reply
from bluelamp.knowledge.actions.templates import TemplateRefused, approve_template, write_template
from bluelamp.knowledge.versions import CodeTaken, NewerVersion, NothingWaits, OwnWords

__all__ = [
    "CodeTaken",
    "NewerVersion",
    "NothingWaits",
    "OwnWords",
    "TemplateRefused",
    "approve_saved_reply",
    "approve_template",
    "withdraw_saved_reply",
    "write_saved_reply",
    "write_template",
]
