"""What the sign-in templates may call: from a form of django-allauth to our components."""

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


@register.simple_tag
def demonstration_accounts() -> list[DemonstrationAccount]:
    """Return whom a demonstration may be signed in as, those who work in a team first; nobody outside one."""
    return sorted(shown_accounts(), key=lambda account: not account.team)
