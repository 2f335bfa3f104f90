"""What every page of the desk has around it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.contacts.for_me import count_for
from bluelamp.contacts.queue import count_within
from bluelamp.contacts.rules import State
from bluelamp.foundation.design.staff import NavItem
from bluelamp.foundation.ledger.actor import Actor


def main_menu(by: Actor, *, in_queue: bool = False, at: str = "") -> list[NavItem]:
    """Return the main menu of the desk, with how many contacts wait (at most 1000) and what waits for oneself."""
    tags = [NavItem(reverse("tags"), _("Tags"))] if by.may("contacts.make_tag") else []
    replies = [NavItem(reverse("replies"), _("Saved replies"))] if by.may("knowledge.write") else []
    team = [NavItem(reverse("team"), _("Team"))] if by.may("contacts.supervise") else []
    return [
        NavItem(reverse("queue"), _("Queue"), current=in_queue, count=count_within(by, State.WAITING)),
        NavItem(reverse("for_me"), _("For me"), current=at == "for_me", count=count_for(by)),
        *team,
        *tags,
        *replies,
        NavItem(reverse("second_factor"), _("How you sign in")),
    ]
