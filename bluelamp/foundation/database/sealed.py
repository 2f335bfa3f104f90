"""A column of text that is encrypted at rest: who reads the row reads the words, who copies the table does not."""

from typing import TYPE_CHECKING, Any

from cryptography.fernet import InvalidToken
from django.db import models
from django.utils.translation import gettext

from bluelamp.foundation.keys.secrets import decrypt_field, encrypt_field

if TYPE_CHECKING:
    TextField = models.Field[str, str]
else:
    TextField = models.Field


class SealedText(TextField):
    """Text that is kept under the `fields` key; empty text is kept as it is, so that it can be seen to be empty.

    It cannot be searched or sorted by. What none of our keys opens any more is read as a sentence that says so.
    """

    def get_internal_type(self) -> str:
        """Return that it is kept as text."""
        return "TextField"

    def from_db_value(self, value: str | None, *_: Any) -> str | None:
        """Return the words."""
        if not value:
            return value
        try:
            return decrypt_field(value)
        except InvalidToken:
            return gettext("This cannot be read any more: its key was lost")

    def get_prep_value(self, value: Any) -> Any:
        """Return what is kept of the words."""
        return encrypt_field(value) if value else value
