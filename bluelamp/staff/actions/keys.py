"""What staff choose for their own pages."""

from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.events import SingleKeysChosen
from bluelamp.staff.models import Account


@action(may="staff.choose_keys", announces=SingleKeysChosen)
def choose_single_keys(*, by: Actor, used: bool) -> None:
    """Choose whether keys pressed alone lead anywhere on one's own pages; it holds in every browser."""
    account = Account.objects.select_for_update(no_key=True).get(pk=str(by.id))
    if account.without_single_keys is not used:
        nothing_new()
        return
    account.without_single_keys = not used
    account.save(update_fields=["without_single_keys"])
    announce(SingleKeysChosen(account_id=account.pk, used=used), by=by)
