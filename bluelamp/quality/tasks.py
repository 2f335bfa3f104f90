"""Background work of quality: once a month is over, contacts of it are drawn."""

from datetime import time
from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.chance import random_bytes
from bluelamp.foundation.clock import today
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.work.jobs import job
from bluelamp.foundation.work.rules import Daily
from bluelamp.quality.actions import draw_contacts
from bluelamp.quality.queries import drawn_accounts, newest_form
from bluelamp.quality.rules import month_of, months_before
from bluelamp.staff.queries import accounts_that_may

DRAWS: Final = Actor.system("quality.draw")


@job(_("Draw contacts of last month to be scored"), comes=Daily(time(4, 10)))
def draw_last_month() -> int:
    """Draw for everyone nobody drew for yet, and return for how many; nothing is drawn while there is no form."""
    form, month = newest_form(), months_before(month_of(today()), 1)
    if form is None or not form.each_month:
        return 0
    done, count = drawn_accounts(month), 0
    for account in accounts_that_may("quality.answer"):
        if account.pk not in done:
            draw = draw_contacts(
                by=DRAWS, account=account, month=month, count=form.each_month, seed=random_bytes(16).hex()
            )
            count += draw is not None
    return count
