"""Drawing contacts to be scored: by chance, so that nobody picks them."""

from datetime import date
from typing import TYPE_CHECKING

from bluelamp.contacts.closed import closed_by
from bluelamp.foundation.access.action import action
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new, write_down
from bluelamp.quality.events import ContactsDrawn
from bluelamp.quality.models import Draw, Drawn
from bluelamp.quality.rules import drawn_from, months_before

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


@action(may="quality.draw", announces=ContactsDrawn, only_adds=True)
def draw_contacts(*, by: Actor, account: "Account", month: date, count: int, seed: str) -> Draw | None:
    """Draw so many of the contacts that an account closed in a month, named by its first day; once for each month.

    Only the program may. Sealed contacts are never drawn. Returns the draw that there is then, None where the account
    closed nothing. The seed is kept, so that anyone can see which contacts it leads to.
    """
    before = Draw.objects.filter(account=account, month=month).first()
    teams = {} if before else closed_by(account.pk, month, months_before(month, -1))
    if not teams:
        nothing_new()
        return before
    chosen = drawn_from(teams, seed=seed, count=count)
    draw = Draw(account=account, month=month, seed=seed, found=len(teams))
    write_down(draw, *(Drawn(draw=draw, contact_id=contact, team_id=teams[contact]) for contact in chosen))
    announce(
        ContactsDrawn(
            draw_id=draw.pk,
            account_id=account.pk,
            month=month.year * 100 + month.month,
            found=draw.found,
            contact_ids=tuple(chosen),
        ),
        by=by,
    )
    return draw
