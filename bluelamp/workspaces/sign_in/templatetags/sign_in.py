"""What the sign-in templates may call: from a form of django-allauth to our components."""

from dataclasses import dataclass

from django import template
from django.forms import BoundField

from bluelamp.foundation.design.fields import Field, Kind
from bluelamp.staff.demonstration import DemonstrationAccount, shown_accounts

register = template.Library()


@register.simple_tag
def asked(bound: BoundField, label: str, hint: str = "", kind: Kind = "text", width: int = 0) -> Field:
    """Return a field of a form as our components show it; a password is never shown again."""
    return Field(
        name=bound.html_name,
        label=label,
        hint=hint,
        kind=kind,
        width=width,
        value="" if kind == "password" else str(bound.value() or ""),
        error=" ".join(str(error) for error in bound.errors),
        is_page_heading=False,
        label_size="s",
        autocomplete=bound.field.widget.attrs.get("autocomplete", "off"),
        inputmode="numeric" if bound.name == "code" else "",
        spellcheck=False,
    )


@dataclass(frozen=True)
class Shown:
    """Whom a demonstration may be signed in as: those to look around with, and everyone else."""

    guides: list[DemonstrationAccount]
    others: list[DemonstrationAccount]


@register.simple_tag
def demonstration_accounts() -> Shown:
    """Return whom a demonstration may be signed in as; nobody outside one."""
    accounts = shown_accounts()
    return Shown(
        [account for account in accounts if account.shows], [account for account in accounts if not account.shows]
    )
