"""Histories of saved replies, templates and articles."""

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import (
    approve_article,
    approve_saved_reply,
    approve_template,
    write_article,
    write_saved_reply,
    write_template,
)
from bluelamp.knowledge.definition import Article
from bluelamp.knowledge.models import ReplyVersion
from bluelamp.knowledge.rules import Kind
from bluelamp.knowledge.templates import Template

WRITER = Actor.system("knowledge.write", "knowledge.write_template", "knowledge.write_article")


def an_approved_reply(by: Actor, words: str, *, code: str = "thanks", title: str = "Thank you") -> ReplyVersion:
    """Have a saved reply written by the program and approved by a supervisor."""
    version = write_saved_reply(by=WRITER, code=code, title=title, words=words, seen=0)
    return approve_saved_reply(by=by, reply=version.reply, seen=version.number)


def an_approved_template(by: Actor, template: Template, title: str, words: str) -> ReplyVersion:
    """Have a first version of a template written by the program and approved by someone."""
    write_template(by=WRITER, template=template, title=title, words=words, seen=0)
    return approve_template(by=by, template=template, seen=1)


def an_approved_article(by: Actor, article: Article, *, kind: Kind = Kind.ARTICLE) -> ReplyVersion:
    """Have a first version of an article written by the program and approved by someone."""
    write_article(by=WRITER, kind=kind, article=article, seen=0)
    return approve_article(by=by, kind=kind, code=article.code, seen=1)
