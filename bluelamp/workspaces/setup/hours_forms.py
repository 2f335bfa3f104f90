"""The form of opening hours: a line for each day of the week, and what holds on bank holidays."""

from typing import Final

from django.http import HttpRequest
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.staff.opening_times import DAYS, Hours, hours_in
from bluelamp.workspaces.setup.forms import Form, typed_in

NAMES: Final = tuple(f"day_{number}" for number in range(DAYS))
HOLIDAYS: Final = "on_bank_holidays"


def form_of(hours: Hours) -> Form:
    """Return the form as it is shown of hours that are kept."""
    return Form({**dict(zip(NAMES, hours.week, strict=True)), HOLIDAYS: "1" if hours.on_bank_holidays else ""})


def hours_typed(request: HttpRequest) -> tuple[Form, Hours | None]:
    """Return what was sent, and the hours that it says; None where one of them cannot be read."""
    form = typed_in(request, *NAMES, HOLIDAYS)
    read = [hours_in(form.typed[name]) for name in NAMES]
    wrong = _("Enter hours such as 09:00-17:00 or 00:00-24:00, or nothing.")
    form.wrong = {name: wrong for name, day in zip(NAMES, read, strict=True) if day is None}
    week = tuple(day or "" for day in read)
    return form, None if form.wrong else Hours(week, on_bank_holidays=bool(form.typed[HOLIDAYS]))


def fields_of(form: Form) -> list[Field]:
    """Return the fields of the form."""
    answered = _("On a bank holiday chats are answered as on any other day")
    days = [form.one_line(name, str(WEEKDAYS[number]), size=20) for number, name in enumerate(NAMES)]
    on_holidays = Field(
        name=HOLIDAYS,
        label=_("Bank holidays"),
        options=(Option("1", answered, checked=bool(form.typed[HOLIDAYS])),),
        kind="checkboxes",
        is_page_heading=False,
        label_size="s",
    )
    return [*days, on_holidays]
