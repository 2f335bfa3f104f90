"""What speaks for and against two records being of one person, in words."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bluelamp.people.matching.fields import (
    BORN,
    EMAIL,
    GIVEN,
    HOUSE,
    LOCALITY,
    NUMBER,
    PHONE,
    POSTCODE,
    REGION,
    STREET,
    SURNAME,
    TOWN,
)
from bluelamp.people.matching.levels import NEAR, OTHER, SAME, SHORT, SWAPPED, Compared

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CALLED: "Final[dict[str, StrOrPromise]]" = {
    GIVEN: gettext_lazy("Given name"),
    SURNAME: gettext_lazy("Surname"),
    BORN: gettext_lazy("Date of birth"),
    NUMBER: gettext_lazy("Personal number"),
    PHONE: gettext_lazy("Phone"),
    EMAIL: gettext_lazy("E-mail"),
    HOUSE: gettext_lazy("House number"),
    STREET: gettext_lazy("Street"),
    LOCALITY: gettext_lazy("Locality"),
    TOWN: gettext_lazy("Town"),
    POSTCODE: gettext_lazy("Postcode"),
    REGION: gettext_lazy("Region"),
}
SAYS: "Final[dict[str, StrOrPromise]]" = {
    SAME: gettext_lazy("the same"),
    SHORT: gettext_lazy("one is a form of the other"),
    SWAPPED: gettext_lazy("the parts have changed places"),
    NEAR: gettext_lazy("nearly the same"),
    OTHER: gettext_lazy("different"),
}


def reasons_for(compared: Compared) -> tuple[str, ...]:
    """Return one short sentence for each field that is known of both, what differs last."""
    ordered = sorted(compared.items(), key=lambda each: (each[1] == OTHER, list(CALLED).index(each[0])))
    return tuple(_("%(field)s: %(says)s.") % {"field": CALLED[field], "says": SAYS[level]} for field, level in ordered)
