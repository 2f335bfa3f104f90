"""To whom a contact can be given: those who are here, and whoever takes it themselves."""

from typing import TYPE_CHECKING

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.duty import duty_of

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


def can_be_given(by: Actor, account: "Account") -> bool:
    """Say whether contacts can be given to an account now.

    Nobody gets one while absent. Who is not on shift can only take one: they are at their desk, whatever the plan says.
    """
    duty = duty_of(account)
    return duty.here or (account.pk == by.id and not duty.absent)
