"""Someone who wrote words that can be quoted, for tests to begin with."""

from typing import Final

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import more_words
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import quote_answer
from bluelamp.reports.models import Quote
from bluelamp.reports.quotes import own_words_of
from bluelamp.reports.services import service_as_of
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

ASKS: Final = "way_in"


def who_wrote_more() -> Contact:
    """Return the contact of someone who told us of a burglary, and wrote more."""
    a_force_with_teams()
    reported = a_burglary_reported()
    more_words(reported.contact, "He is tall. I do not know him.")
    return reported.contact


def staff_of(contact: Contact, role: Role = Role.CONTACT_STAFF) -> Actor:
    """Return someone of the team that deals with it."""
    return actor_for(a_member_of(contact.team, role))


def quoted(contact: Contact, words: str, question: str = ASKS) -> Quote:
    """Quote words of the person for a question of the form about crimes."""
    span = next(one.span for one in own_words_of(contact) if one.words == words)
    service = service_as_of("crime", 2)
    return quote_answer(
        by=staff_of(contact), contact=contact, service=service, question=question, span=span, quote_id=new_id()
    )
