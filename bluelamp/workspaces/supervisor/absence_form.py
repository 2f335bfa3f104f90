"""What is asked about an absence, whether it is new or changed."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import DateField, Field
from bluelamp.workspaces.supervisor.entries import Entries, account_field, day_field, short_field

if TYPE_CHECKING:
    from bluelamp.staff.models import Account


def absence_fields(entries: Entries, members: list["Account"]) -> list[Field | DateField]:
    """Ask from when until when someone is away, and who covers."""
    return [
        day_field(entries, "from", _("From which day?")),
        short_field(entries, "from-time", _("From what time?")),
        day_field(entries, "until", _("Until which day?"), _("When they are back.")),
        short_field(entries, "until-time", _("Until what time?")),
        account_field(entries, "cover", _("Who covers?"), members, _("Nobody")),
    ]


def chosen_cover(entries: Entries, members: list["Account"]) -> "Account | None":
    """Return who covers, None where nobody does; note it where the choice is nobody of the team."""
    if not entries.text("cover"):
        return None
    return entries.one_of("cover", members, _("Choose someone of the team, or nobody."))
