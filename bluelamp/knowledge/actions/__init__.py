"""What can be done about the words that the force keeps: saved replies, templates, articles, danger phrases."""

from bluelamp.knowledge.actions.articles import ArticleRefused, approve_article, withdraw_article, write_article
from bluelamp.knowledge.actions.danger import DangerRefused, approve_danger, write_danger
from bluelamp.knowledge.actions.replies import approve_saved_reply, withdraw_saved_reply, write_saved_reply
from bluelamp.knowledge.actions.tally import count
from bluelamp.knowledge.actions.templates import TemplateRefused, approve_template, write_template
from bluelamp.knowledge.versions import CodeTaken, NewerVersion, NothingWaits, OwnWords

__all__ = [
    "ArticleRefused",
    "CodeTaken",
    "DangerRefused",
    "NewerVersion",
    "NothingWaits",
    "OwnWords",
    "TemplateRefused",
    "approve_article",
    "approve_danger",
    "approve_saved_reply",
    "approve_template",
    "count",
    "withdraw_article",
    "withdraw_saved_reply",
    "write_article",
    "write_danger",
    "write_saved_reply",
    "write_template",
]
