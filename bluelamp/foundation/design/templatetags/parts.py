"""`{% part "a/template.html" items=items %}`: an include that shows only what it is given, rendered once for that."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from bluelamp.foundation.design import parts

register = template.Library()


@register.simple_tag(takes_context=True)
def part(context: Context, name: str, **shown: Any) -> SafeString:
    """Return a template rendered as `parts.part` does, its forms with this page's token; a list may be given too."""
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in shown.items()}
    rendered = parts.part(name, **frozen)
    if parts.FORM_TOKEN not in rendered:
        return rendered
    return mark_safe(rendered.replace(parts.FORM_TOKEN, str(context.get("csrf_token", ""))))  # noqa: S308 as the part is
