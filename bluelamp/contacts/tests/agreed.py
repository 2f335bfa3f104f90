"""People who said how they may be reached, for tests to begin with."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from bluelamp.contacts.models import Contact
from bluelamp.contacts.tests.scenarios import safe_email, someone_came
from bluelamp.people.actions import GivenHandle
from bluelamp.people.queries import handles_of
from bluelamp.people.rules import HandleKind, Safety
from bluelamp.people.tests.agreeing import an_agreement

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

NUMBER = "07700 900982"


def someone_with_a_phone(safety: Safety = Safety.SAFE, **told: Any) -> Contact:
    """Let someone come who gave a safe address, and a phone number of which they said this."""
    phone = GivenHandle(kind=HandleKind.PHONE, value=NUMBER, safety=safety)
    return someone_came(handles=[safe_email(), phone], **told)


def phone_of(contact: Contact) -> UUID:
    """Return the id of the number that someone gave first."""
    return next(handle.pk for handle in handles_of(contact.person_id) if handle.kind == HandleKind.PHONE)


def agreed_by(contact: Contact, account: "Account", kind: str = "phone", **terms: Any) -> None:
    """Let a member of staff write down what someone agrees to."""
    an_agreement(contact.person, account, kind, **terms)
