"""The form that makes a partner's key, and the rows of those there are."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.partners.queries import keys_of_partners
from bluelamp.partners.rules import LONGEST_NAME, MOST_PACE, USUAL_PACE
from bluelamp.reports.services import service_called, services_for_machines
from bluelamp.workspaces.setup.forms import Form, typed_in

STATUS: Final = "status"


@dataclass(frozen=True)
class TypedKey:
    """What was asked for of a key."""

    form: Form
    services: frozenset[str]
    reads_status: bool


@dataclass(frozen=True)
class KeyRow:
    """A key as the list shows it."""

    id: UUID
    partner: str
    may: list[str]
    pace: int
    made_at: datetime
    last_used_on: date | None
    ended_at: datetime | None


def typed_key(request: HttpRequest) -> TypedKey:
    """Return what was typed and ticked; to begin with, the usual pace."""
    if request.method != "POST":
        return TypedKey(Form({"name": "", "pace": str(USUAL_PACE)}), frozenset(), reads_status=False)
    ticked = request.POST.getlist("may")
    return TypedKey(
        typed_in(request, "name", "pace"), frozenset(ticked) & services_for_machines().keys(), STATUS in ticked
    )


def what_is_wrong(typed: TypedKey) -> dict[str, str]:
    """Return what is wrong, by the name of the question."""
    wrong, name, pace = {}, typed.form.typed["name"], typed.form.typed["pace"]
    if not name or len(name) > LONGEST_NAME:
        wrong["name"] = _("Enter the name of the partner, in 60 characters or fewer.")
    if not typed.services and not typed.reads_status:
        wrong["may"] = _("Choose at least one thing that the key is for.")
    if not (pace.isascii() and pace.isdigit() and len(pace) < 6 and 1 <= int(pace) <= MOST_PACE):
        wrong["pace"] = _("Enter a whole number from 1 to 60000.")
    return wrong


def key_fields(typed: TypedKey) -> list[Field]:
    """Return the questions about a new key."""
    chosen = typed.services | ({STATUS} if typed.reads_status else set())
    may = {
        code: _("Send reports: %(service)s") % {"service": each.label} for code, each in services_for_machines().items()
    }
    may[STATUS] = _("Ask how reports stand that this partner sent")
    return [
        typed.form.one_line(
            "name",
            _("Name of the partner"),
            hint=_("A partner that has a key already gets another, and keeps the old."),
        ),
        Field(
            name="may",
            label=_("What is the key for?"),
            error=typed.form.wrong.get("may", ""),
            options=tuple(Option(code, words, checked=code in chosen) for code, words in may.items()),
            kind="checkboxes",
            is_page_heading=False,
            label_size="s",
        ),
        typed.form.one_line(
            "pace",
            _("How many requests it may make in a minute"),
            hint=_("One that asks more often is told to wait, and loses nothing."),
            size=5,
        ),
    ]


def key_rows() -> list[KeyRow]:
    """Return every key, those that are alive first."""
    return [
        KeyRow(
            id=key.pk,
            partner=key.partner.name,
            may=_may(key.services, key.reads_status),
            pace=key.pace,
            made_at=key.made_at,
            last_used_on=key.last_used_on,
            ended_at=key.ended_at,
        )
        for key in keys_of_partners()
    ]


def _may(codes: list[str], reads_status: bool) -> list[str]:
    called = [str(service.label) if (service := service_called(code)) else code for code in codes]
    return [*called, _("How reports stand")] if reads_status else called
