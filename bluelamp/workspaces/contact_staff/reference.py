"""References of contacts in addresses."""

from typing import Final

from django.urls import register_converter
from django.urls.converters import StringConverter

from bluelamp.foundation.clock import READABLE


class ReferenceConverter(StringConverter):
    """Takes a reference such as `K7PM-2XQD`, and nothing else, so that no other page of the desk is taken for one."""

    regex = f"[{READABLE}]{{4}}-[{READABLE}]{{4}}"


register_converter(ReferenceConverter, "reference")

CONTACT: Final = "desk/<reference:reference>/"
