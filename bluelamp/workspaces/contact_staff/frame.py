"""What every page of the desk has around it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.queue import count_within
from bluelamp.contacts.rules import State
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor


def main_menu(by: Actor, *, in_queue: bool = False) -> list[NavItem]:
    """Return the main menu of the desk, with how many wait: at most 1000."""
    tags = [NavItem(reverse("tags"), _("Tags"))] if by.may("contacts.make_tag") else []
    replies = [NavItem(reverse("replies"), _("Saved replies"))] if by.may("knowledge.write") else []
    team = [NavItem(reverse("team"), _("Team"))] if by.may("contacts.supervise") else []
    return [
        NavItem(reverse("queue"), _("Queue"), current=in_queue, count=count_within(by, State.WAITING)),
        *team,
        *tags,
        *replies,
        NavItem(reverse("second_factor"), _("How you sign in")),
    ]
