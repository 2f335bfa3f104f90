"""Consents to share, for tests to begin with."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from bluelamp.foundation.clock import new_id, today
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.people.actions import Sharing, answer_consent, ask_consent
from bluelamp.people.models import Consent, Person
from bluelamp.people.rules import ConsentAnswer

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.staff.models import Account

MAY: Final = frozenset({"people.ask_consent", "people.use_consent", "people.withdraw_consent", "records.erase"})
PERSON: Final = Actor.system("people.answer_consent", "people.withdraw_consent")


def sharing(account: "Account") -> Actor:
    """Return an account with leave to ask anyone: who reaches whom is decided by a room above."""
    return Actor(kind=Kind.SYSTEM, id=account.pk, permissions=MAY)


def until(days: int = 30) -> date:
    """Return a day that is so many days ahead."""
    return today() + timedelta(days=days)


def asked(account: "Account", person: Person, matter_id: "UUID | None" = None, **told: Any) -> Consent:
    """Ask for the pictures of a doorbell camera, for an insurer, for 30 days, but for what is named."""
    usual: dict[str, Any] = {
        "what": "What your doorbell camera shows",
        "purpose": "So that your neighbour is paid for the window",
        "with_whom": "Harbour Mutual",
        "until": until(),
    }
    return ask_consent(
        by=sharing(account),
        person=person,
        matter_id=matter_id or new_id(),
        sharing=Sharing(**usual | told),
        consent_id=new_id(),
    )


def given(account: "Account", person: Person, matter_id: "UUID | None" = None, **told: Any) -> Consent:
    """Ask, and let the person say yes."""
    return answer_consent(by=PERSON, consent=asked(account, person, matter_id, **told), answer=ConsentAnswer.GIVEN)
