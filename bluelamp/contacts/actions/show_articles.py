"""Showing whoever waits in a chat what a machine found by their words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bluelamp.contacts.chat_events import ArticleShown
from bluelamp.contacts.chats import articles_shown, chats_before
from bluelamp.contacts.holding import hold
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact


@action(may="contacts.show_articles", announces=ArticleShown, on="contact")
def show_articles(*, by: Actor, contact: "Contact", articles: Sequence[str]) -> None:
    """Show articles by their codes, once, and only before anyone answered."""
    hold(contact)
    if chats_before(contact) is None or articles_shown(contact):
        nothing_new()
        return
    for article in articles:
        announce(ArticleShown(contact_id=contact.pk, person_id=contact.person_id, article=article), by=by)
