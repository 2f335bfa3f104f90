"""What staff of the made-up town asked of each other about open contacts, and the warnings they put on people."""

from datetime import timedelta
from typing import Final

from bluelamp.contacts.actions import ask, write_note
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import new_id, now, today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.people.actions import make_marker_kind, put_on_marker
from bluelamp.staff.demonstration.people import DESK, GUIDES
from bluelamp.staff.queries import account_with, actor_for

KINDS: Final = ("Can be violent", "Dog at the address", "Made threats to staff", "Weapons")
MARKERS: Final = (
    (
        "dog-at-the-address",
        "A large dog runs loose in the yard. Ring before going to the door.",
        "An officer who called there",
    ),
    (
        "made-threats-to-staff",
        "Shouted at the front counter and said he would wait outside for the clerk.",
        "The counter's incident book",
    ),
)
TASKS: Final = (
    ("Ring the council and ask whether their camera covers the street.", timedelta(hours=5)),
    ("Look whether the shop has kept its pictures; they wipe them after a month.", timedelta(days=1, hours=3)),
    ("Ask the neighbourhood team whether they know this place.", timedelta(days=3)),
)
NOTE: Final = "@{name} can you look at this one with me? It sounds like the one from last week."


def ask_colleagues() -> None:
    """Put markers on some people, ask the desk to do some things, and tell the first guide of a note."""
    amina, gareth, ruth = (account_with(guide.address) for guide in GUIDES if guide.team == DESK)
    assert amina is not None
    assert gareth is not None
    assert ruth is not None
    contacts = list(Contact.objects.filter(team=DESK, closed_at=None, sealed=False).order_by("id"))
    _warn(actor_for(ruth), contacts)
    for contact, (words, within) in zip(contacts[1:], TASKS, strict=False):
        ask(by=actor_for(amina), contact=contact, words=words, to=None, due_at=now() + within)
    for contact in contacts[-1:]:
        words = NOTE.format(name=amina.name)
        write_note(by=actor_for(gareth), contact=contact, words=words, message_id=new_id(), mentions=[amina])


def _warn(by: Actor, contacts: list[Contact]) -> None:
    kinds = {kind.code: kind for kind in (make_marker_kind(by=by, label=label) for label in KINDS)}
    ends = today() + timedelta(days=120)
    for contact, (code, words, source) in zip(contacts, MARKERS, strict=False):
        put_on_marker(by=by, person=contact.person, kind=kinds[code], words=words, source=source, expires_on=ends)
