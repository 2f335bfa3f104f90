"""Saved replies at the answer box: which there are, filled in for one contact."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils import dateformat, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.articles import published_articles
from bluelamp.knowledge.markup import as_plain_words
from bluelamp.knowledge.queries import offered_replies
from bluelamp.knowledge.rules import Variable, fill_in, gaps_in
from bluelamp.promises.queries import is_open, promises_about
from bluelamp.promises.rules import Kind
from bluelamp.staff.queries import names_of

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

ARTICLE: Final = "article:"  # no saved reply can have a short name with it


@dataclass(frozen=True)
class Offered:
    """A saved reply that can be put into an answer, with all filled in that is known."""

    code: str
    title: str
    words: str


def replies_for(by: Actor, contact: "Contact") -> list[Offered]:
    """Return the saved replies for an answer about a contact, by title."""
    versions = offered_replies()
    values = _values(by, contact) if versions else {}
    return [Offered(one.reply.code, one.title, fill_in(one.words, values)) for one in versions]


def articles_to_put_in() -> list[Offered]:
    """Return the articles that the public can read, as words that can be sent, by title."""
    articles = published_articles().values()
    return [Offered(f"{ARTICLE}{one.code}", one.title, as_plain_words(one.words)) for one in articles]


def what_is_open_in(words: str) -> str:
    """Return a sentence that names the gaps of an answer, '' where there are none."""
    gaps = gaps_in(words)
    told = {"gaps": ", ".join(gaps)}
    some = ngettext(
        "Write something in place of %(gaps)s before you send it.",
        "Write something in place of each of these before you send it: %(gaps)s.",
        len(gaps),
    )
    return some % told if gaps else ""


def _values(by: Actor, contact: "Contact") -> dict[str, str]:
    mine = names_of({by.id}).get(by.id, "") if by.id else ""
    return {
        Variable.NAME: contact.person.name,
        Variable.REFERENCE: contact.reference,
        Variable.MY_NAME: mine,
        Variable.PROMISE_DUE: _promise_due(contact),
    }


def _promise_due(contact: "Contact") -> str:
    """Return when the next thing is due that someone promised; a first answer is this very answer."""
    promised = [one for one in promises_about(contact.pk) if is_open(one) and one.kind != Kind.FIRST_ANSWER]
    if not promised:
        return ""
    return dateformat.format(timezone.localtime(promised[0].due_at), _("l j F Y, H:i"))
