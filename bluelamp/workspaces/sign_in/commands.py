"""What all staff can do for themselves, and by which keys."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.design.commands import Command

COMMANDS: Final = (
    Command(
        label=_("See how you sign in"),
        keys="g i",
        page="second_factor",
    ),
    Command(label=_("See all commands and keys"), keys="?", page="keys"),
    Command(label=_("Open the list of commands"), keys="Ctrl+K"),
)
