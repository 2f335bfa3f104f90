"""A form, contacts that were drawn and what was found, for tests to begin with."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bluelamp.contacts.actions import assign
from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import a_supervisor, answered, closed, someone_came
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.quality.actions import draw_contacts, score_contact, write_form
from bluelamp.quality.models import Draw, Drawn, Form, Review
from bluelamp.quality.rules import month_of
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

KEEPER: Final = Actor.system("quality.keep_form")
DRAWS: Final = Actor.system("quality.draw")
GIVER: Final = Actor.system("contacts.assign")
CRITERIA: Final = ("The answer says what happens next.", "Danger was asked about.")


@dataclass(frozen=True)
class Office:
    """Someone who deals with contacts, and who scores what they did."""

    member: Account
    supervisor: Account

    @property
    def scorer(self) -> Actor:
        """Return the supervisor as one who acts."""
        return actor_for(self.supervisor)


def an_office() -> Office:
    """Set up the force, someone of the digital desk and its supervisor."""
    member = a_member_of(a_force_with_teams()["digital-desk"])
    return Office(member, a_supervisor())


def a_form(*criteria: str, each_month: int = 2, seen: int = 0) -> Form:
    """Write a version of the form."""
    return write_form(by=KEEPER, criteria=criteria or CRITERIA, each_month=each_month, seen=seen)


def a_closed_contact(account: Account, **told: Any) -> Contact:
    """Let someone come, be answered by this member of staff, and have it closed."""
    contact = someone_came(**told)
    assign(by=GIVER, contact=contact, to=account)
    answered(contact, account)
    return closed(contact, account)


def drawn_of(account: Account, *, count: int = 1, month: date | None = None, seed: str = "chance") -> Draw | None:
    """Draw contacts that an account closed in a month, this one where none is named."""
    return draw_contacts(by=DRAWS, account=account, month=month or month_of(today()), count=count, seed=seed)


def a_drawn_contact(account: Account, **told: Any) -> Drawn:
    """Have this member of staff close a contact, and draw it."""
    contact = a_closed_contact(account, **told)
    drawn_of(account)
    return Drawn.objects.get(contact=contact)


def a_review(office: Office, *, words: str = "You wrote clearly.") -> Review:
    """Write the form where there is none, and have a contact drawn and scored by the supervisor."""
    if not Form.objects.exists():
        a_form()
    drawn = a_drawn_contact(office.member)
    return score_contact(by=office.scorer, drawn=drawn, form=1, scores={1: 3, 2: None}, words=words)
