"""Choosing the password of one's account."""

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce
from bluelamp.staff.events import PasswordChosen
from bluelamp.staff.models import Account


class PasswordIsChosen(ValueError):
    """The account was closed, or its password chosen or made unusable again, since the code was looked at."""

    def __str__(self) -> str:
        return str(_("This welcome code has been used, or there is a newer one. Ask your administrator."))


@action(may="staff.choose_password", announces=PasswordChosen)
def choose_password(*, by: Actor, account: Account, password_hash: str) -> None:
    """Set the password of an account whose welcome code was shown; raise `PasswordIsChosen` where that came too late.

    `password_hash` is what Django's `make_password` makes of it: it takes long, and nobody should wait for it here.
    """
    now = Account.objects.select_for_update().get(pk=account.pk)
    if not now.is_active or now.password != account.password:
        raise PasswordIsChosen
    now.password = password_hash
    now.save(update_fields=["password"])
    announce(PasswordChosen(account_id=now.pk), by=by)
