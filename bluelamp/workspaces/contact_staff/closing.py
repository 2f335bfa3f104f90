"""The form that closes a contact: why it is closed, and what became of each promise that is still open."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bluelamp.contacts.queries import close_reasons
from bluelamp.contacts.rules import CloseReason
from bluelamp.foundation.design.fields import Field, Option
from bluelamp.promises.queries import drop_reasons, is_open
from bluelamp.promises.rules import WhyDropped
from bluelamp.workspaces.contact_staff.forms import Again

if TYPE_CHECKING:
    from bluelamp.promises.models import Promise

KEPT: Final = "kept"


def close_fields(promises: "list[Promise]", again: Again) -> list[Field]:
    """Ask why a contact is closed, and of each open promise what became of it."""
    reason = Field(
        name="reason",
        label=_("Why is it closed?"),
        hint=_("The person reads this too."),
        error=again.error("reason"),
        options=tuple(Option(code, words, checked=code == again.value("reason")) for code, words in close_reasons()),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )
    return [reason, *(_became_field(promise, again) for promise in promises if is_open(promise))]


def closing_typed(request: HttpRequest, promises: "list[Promise]") -> tuple[dict[str, str], dict[str, str]]:
    """Return what was chosen, by question, and what is wrong with it."""
    names = ["reason", *(_name(promise) for promise in promises if is_open(promise))]
    typed = {name: request.POST.get(name, "") for name in names}
    errors = {
        name: _("Say what became of this promise.") for name in names[1:] if typed[name] not in (KEPT, *WhyDropped)
    }
    if typed["reason"] not in list(CloseReason):
        errors = {"reason": _("Choose why it is closed.")} | errors
    return typed, errors


def became_of(promises: "list[Promise]", typed: dict[str, str]) -> dict[UUID, WhyDropped | None]:
    """Return what became of each open promise as `contacts.actions.close` takes it."""
    chosen = {promise.pk: typed[_name(promise)] for promise in promises if is_open(promise)}
    return {promise: None if became == KEPT else WhyDropped(became) for promise, became in chosen.items()}


def _became_field(promise: "Promise", again: Again) -> Field:
    name = _name(promise)
    choices = [(KEPT, _("we kept it")), *drop_reasons()]
    return Field(
        name=name,
        label=_("What became of the promise “%(promise)s”?") % {"promise": promise},
        hint=_("The person reads this too."),
        error=again.error(name),
        options=tuple(Option(code, capfirst(words), checked=code == again.value(name)) for code, words in choices),
        kind="radios",
        is_page_heading=False,
        label_size="s",
    )


def _name(promise: "Promise") -> str:
    return f"became-{promise.pk.hex}"
