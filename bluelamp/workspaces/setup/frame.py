"""What every page of setup has around it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.design.staff import NavItem


def main_menu(*, here: str) -> list[NavItem]:
    """Return the main menu of setup; `here` is the name of the page's address."""
    labels = {
        "work": _("Behind the pages"),
        "accounts": _("Accounts"),
        "teams": _("Teams"),
        "rules": _("Where contacts go"),
        "skills": _("Skills"),
        "force": _("The force"),
        "second_factor": _("How you sign in"),
    }
    return [NavItem(reverse(name), label, current=name == here) for name, label in labels.items()]
