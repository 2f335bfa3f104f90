"""What every page of the desk has around it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import waiting_count
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor


def main_menu(by: Actor, *, in_queue: bool = False) -> list[NavItem]:
    """Return the main menu of the desk, with how many wait."""
    return [
        NavItem(reverse("queue"), _("Queue"), current=in_queue, count=waiting_count(by)),
        NavItem(reverse("second_factor"), _("How you sign in")),
    ]
