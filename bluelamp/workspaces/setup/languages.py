"""What the languages are called in which there are phrases of danger."""

from typing import Final

from django.utils.translation import gettext_lazy as _

NAMES: Final = {"en": _("English"), "cy": _("Welsh")}


def name_of_language(code: str) -> str:
    """Return what a language is called."""
    return str(NAMES[code])
