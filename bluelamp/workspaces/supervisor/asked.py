"""What each page about how contacts went has around it."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bluelamp.foundation.design.staff import NavItem


def parts_of_confidence(*, here: str) -> list[NavItem]:
    """Return the parts of the pages about how contacts went."""
    return [
        NavItem(reverse("confidence"), _("How contacts went"), current=here == "confidence"),
        NavItem(reverse("ways"), _("By which way"), current=here == "ways"),
        NavItem(reverse("themes"), _("What people write"), current=here == "themes"),
        NavItem(reverse("waves"), _("Those who live here"), current=here == "waves"),
        NavItem(reverse("follow_ups"), _("Follow-ups"), current=here == "follow_ups"),
        NavItem(reverse("confidence_definitions"), _("What each figure is"), current=here == "definitions"),
    ]
