"""What a machine shows whoever waits for a person: articles that are near to their words, and never to everyone.

Where anything they wrote speaks of danger, or points to what is sensitive, only people answer.
"""

from typing import TYPE_CHECKING, Final

from bluelamp.contacts.actions import show_articles
from bluelamp.contacts.chats import articles_shown, chats_before
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.danger import speaks_of_danger
from bluelamp.reports.asking import what_fits
from bluelamp.reports.finding import is_sensitive_matter
from bluelamp.reports.services import services

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.knowledge.definition import Article

MACHINE: Final = Actor.system("contacts.show_articles")
MOST: Final = 3


def look_for_articles(contact: "Contact", said: str) -> None:
    """Show what is near to all that the person said, once, while they wait for their first answer."""
    if contact.danger or chats_before(contact) is None or articles_shown(contact):
        return
    near = what_fits(said, services().values(), published_articles(), most=MOST).articles
    if near:
        show_articles(by=MACHINE, contact=contact, articles=[article.code for article in near])


def articles_for(contact: "Contact", said: str) -> "list[Article]":
    """Return the articles to show on the page of a chat that waits; none once they said what only people answer."""
    codes = articles_shown(contact)
    if not codes or contact.danger:
        return []
    if speaks_of_danger(said) or is_sensitive_matter(said, services().values()):
        return []
    published = published_articles()
    return [published[code] for code in codes if code in published]
