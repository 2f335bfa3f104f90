"""What each page about how contacts went has around it, and channels in words."""

from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.contacts.rules import Channel
from bluelamp.foundation.design.staff import NavItem

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CHANNELS: "Final[dict[str, StrOrPromise]]" = {
    Channel.WEB_REPORT: gettext_lazy("Web form"),
    Channel.PARTNER: gettext_lazy("Partners"),
    Channel.EMAIL: gettext_lazy("E-mail"),
    Channel.SMS: gettext_lazy("Text message"),
    Channel.COUNTER: gettext_lazy("Front counter"),
    Channel.STREET: gettext_lazy("Outside"),
    Channel.PHONE: gettext_lazy("Phone"),
}


def parts_of_confidence(*, here: str) -> list[NavItem]:
    """Return the parts of the pages about how contacts went."""
    return [
        NavItem(reverse("confidence"), _("Bad contacts"), current=here == "confidence"),
        NavItem(reverse("themes"), _("What people write"), current=here == "themes"),
        NavItem(reverse("follow_ups"), _("Follow-ups"), current=here == "follow_ups"),
    ]
