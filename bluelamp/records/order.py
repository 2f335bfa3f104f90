"""In which order a contact is copied into a records system: that of a police crime form.

A question goes where its code says and, where that is not known, where its kind says: so forms of the force fit too.
"""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from bluelamp.reports.definition import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django_stubs_ext import StrOrPromise

    from bluelamp.reports.queries import Told

WHO, WHAT, WHEN, WHERE, THINGS, VEHICLES, HARM, SUSPECT, EVIDENCE, REST = range(10)
CODES: Final = ("who", "what", "when", "where", "things", "vehicles", "harm", "suspect", "evidence", "rest")
HEADINGS: "Final[tuple[StrOrPromise, ...]]" = (
    _("Who reports it"),
    _("What happened"),
    _("When"),
    _("Where"),
    _("What was taken or damaged"),
    _("Vehicles"),
    _("Harm and risk"),
    _("Who did it"),
    _("Evidence"),
    _("What else they told us"),
)
BY_CODE: Final = {
    **dict.fromkeys(("who", "consent"), WHO),
    **dict.fromkeys(("kind", "what_happened", "way_in"), WHAT),
    **dict.fromkeys(("still_happening", "earliest", "latest", "time_words"), WHEN),
    "where": WHERE,
    "stolen": THINGS,
    "registration": VEHICLES,
    **dict.fromkeys(("hurt", "before", "because"), HARM),
    **dict.fromkeys(("suspect_known", "suspect", "works_for_police"), SUSPECT),
    "evidence": EVIDENCE,
}
BY_KIND: Final = {
    **dict.fromkeys((Kind.DATE, Kind.TIME, Kind.SPAN), WHEN),
    **dict.fromkeys((Kind.PLACE, Kind.JOURNEY, Kind.ONLINE_PLACE), WHERE),
    **dict.fromkeys((Kind.MONEY, Kind.GROUP), THINGS),
    Kind.VEHICLE: VEHICLES,
    Kind.FILE: EVIDENCE,
}


def part_of(told: "Told") -> int:
    """Return the part of the sheet that an answer belongs to."""
    return BY_CODE.get(told.question.code, BY_KIND.get(told.question.kind, REST))


def in_order(told: "Iterable[Told]") -> "list[tuple[str, list[Told]]]":
    """Return what was told under each heading of the sheet, in its order; a heading with nothing is left out."""
    under: dict[int, list[Told]] = {}
    for each in told:
        under.setdefault(part_of(each), []).append(each)
    return [(str(HEADINGS[place]), under[place]) for place in sorted(under)]
