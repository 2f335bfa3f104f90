"""Registers that someone brought, for tests to begin with."""

from typing import TYPE_CHECKING

from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.foundation.ledger.sequencer import seal_waiting
from bluelamp.foundation.ledger.subscribe import read_news
from bluelamp.people.actions import ask_to_take_in, bring_register, name_columns
from bluelamp.people.models import BroughtPerson, BroughtRegister, Person
from bluelamp.people.taking_in import take_in_register, try_register

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

HEADINGS = "id,name,phone,email,since"
SAM = "1,Sam Okafor,07700 900123,sam@example.com,01/02/2020"


def bringing(account: "Account") -> Actor:
    """Return an account with leave to bring registers."""
    return Actor(kind=Kind.STAFF, id=account.pk, permissions=frozenset({"people.bring_register"}))


def brought(account: "Account", *lines: str, headings: str = HEADINGS, register: str = "Old desk") -> BroughtRegister:
    """Return a register that was brought, with the columns that were guessed."""
    content = "\n".join([headings, *lines]).encode()
    return bring_register(by=bringing(account), register=register, content=content)


def tried(account: "Account", *lines: str, register: str = "Old desk") -> BroughtRegister:
    """Return a register that was tried."""
    one = brought(account, *lines, register=register)
    name_columns(by=bringing(account), brought=one, columns=one.columns)
    try_register(str(one.pk))
    one.refresh_from_db()
    return one


def taken_in(account: "Account", *lines: str, register: str = "Old desk") -> list[Person]:
    """Return who came in with a register, by their names, once all is done that follows."""
    one = tried(account, *lines, register=register)
    ask_to_take_in(by=bringing(account), brought=one)
    take_in_register(str(one.pk))
    seal_waiting()
    read_news()
    came = BroughtPerson.objects.filter(brought=one).select_related("person").order_by("person__name", "pk")
    return [each.person for each in came]
