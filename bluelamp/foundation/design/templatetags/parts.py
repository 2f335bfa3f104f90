"""Parts of pages that are rendered once: `{% part "a/template.html" items=items %}` shows only what it is given.

`{% kept shown %}` shows what was rendered to be remembered.
"""

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
    return _with_token(context, parts.part(name, **frozen))


@register.simple_tag(takes_context=True)
def kept(context: Context, rendered: SafeString) -> SafeString:
    """Return what `parts.to_keep` rendered, its forms with this page's token."""
    return _with_token(context, rendered)


def _with_token(context: Context, rendered: SafeString) -> SafeString:
    if parts.FORM_TOKEN not in rendered:
        return rendered
    return mark_safe(rendered.replace(parts.FORM_TOKEN, str(context.get("csrf_token", ""))))  # noqa: S308 it was before
