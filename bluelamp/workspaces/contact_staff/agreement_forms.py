"""The form of a safe-contact agreement: what it asks."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from bluelamp.foundation.design.fields import Field, Option
from bluelamp.people.agreements import Agreed
from bluelamp.people.rules import GivenBy, HandleKind, Safety
from bluelamp.workspaces.contact_staff.agreement_reading import ROWS
from bluelamp.workspaces.contact_staff.agreement_words import DAYS
from bluelamp.workspaces.contact_staff.forms import Again


def fields_of(agreed: Agreed, again: Again) -> list[Field]:
    """Ask for an agreement about a handle, what matters most first."""
    return [*_who_and_whether(again), *_when(again), _how(agreed, again), *_besides(agreed, again)]


def _who_and_whether(again: Again) -> list[Field]:
    who: dict[str, str] = {
        GivenBy.OWNER: _("The person themselves"),
        GivenBy.SOMEONE_ELSE: _("Someone else"),
        GivenBy.OFFICER: _("An officer"),
    }
    safe: dict[str, str] = {Safety.SAFE: _("Safe"), Safety.NOT_SAFE: _("Not safe"), Safety.NOT_SURE: _("Not sure")}
    hint = _("What anyone else says makes it no safer: it is not used until the person themselves says so.")
    return [
        _several(again, "given_by", _("Who told us?"), who, kind="radios", hint=hint),
        _text(again, "said_by", _("If it was not the person: who was it? (optional)"), hint=_("Such as: his sister.")),
        _several(again, "safety", _("Is it safe to use?"), safe, kind="radios"),
    ]


def _when(again: Again) -> list[Field]:
    asked = []
    for row in ROWS:
        label = _("When is it safe? (optional)") if row == ROWS[0] else _("And when else? (optional)")
        hint = _("Leave days and times empty if any time is safe.") if row == ROWS[0] else ""
        days = {str(day): str(name) for day, name in enumerate(DAYS)}
        asked += [
            _several(again, f"days-{row}", label, days, kind="checkboxes", hint=hint),
            _text(again, f"begins-{row}", _("From"), hint=_("Such as 09:00"), width=5),
            _text(again, f"ends-{row}", _("Until"), hint=_("Such as 17:00; midnight is 24:00"), width=5),
        ]
    return asked


def _how(agreed: Agreed, again: Again) -> Field:
    phone = {
        "withhold_number": _("Withhold our number"),
        "may_leave_message": _("A message may be left"),
    }
    email = {"neutral_sender": _("From a neutral sender only")}
    options = phone if agreed.handle.kind == HandleKind.PHONE else email
    return _several(again, "how", _("How?"), options, kind="checkboxes")


def _besides(agreed: Agreed, again: Again) -> list[Field]:
    others = _text(
        again, "others", _("Who else uses this device or address? (optional)"), hint=_("Such as: her partner.")
    )
    if agreed.handle.kind != HandleKind.PHONE:
        return [others]
    keep = {"yes": _("Keep the code word that is agreed now")}
    kept = [_several(again, "keep_word", _("Code word"), keep, kind="checkboxes")] if agreed.terms.code_word else []
    label = _("New code word (optional)") if kept else _("Code word (optional)")
    hint = _("Whoever rings says it first, so that the person knows it is us. It is shown on the call card only.")
    return [others, *kept, _text(again, "code_word", label, hint=hint, width=20)]


def _several(again: Again, name: str, label: str, named: Mapping[str, str], **look: Any) -> Field:
    chosen = again.value(name).split()
    options = tuple(Option(str(code), words, checked=str(code) in chosen) for code, words in named.items())
    return Field(
        name=name,
        label=label,
        error=again.error(name),
        options=options,
        is_page_heading=False,
        label_size="s",
        **look,
    )


def _text(again: Again, name: str, label: str, **look: Any) -> Field:
    return Field(
        name=name,
        label=label,
        value=again.value(name),
        error=again.error(name),
        is_page_heading=False,
        label_size="s",
        autocomplete="off",
        **look,
    )
