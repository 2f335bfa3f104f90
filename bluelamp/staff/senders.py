"""Whom what leaves is from: a neutral name and address for each channel, of a domain that may be used here."""

from typing import Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from bluelamp.foundation.database.asking import row_of
from bluelamp.staff.models import Sender

EMAIL: Final = "email"
LONGEST_NAME: Final = 60
LONGEST_ADDRESS: Final = 254
SPECIAL: Final = frozenset('<>()[]@,;:\\"')


def sender_of(channel: str) -> Sender | None:
    """Return whom what leaves on a channel is from, None where it is what the machine is set to."""
    return row_of(Sender, channel)


def domains_here() -> list[str]:
    """Return the domains that the mail server may send for: those of the settings, else that of the usual sender."""
    named: list[str] = settings.SMTP_DOMAINS or [settings.SMTP_SENDER.rpartition("@")[2]]
    return [domain.casefold() for domain in named]


def what_is_wrong_with_sender(name: str, address: str) -> dict[str, str]:
    """Return what is wrong with a sender, by `name` and `address`; with neither there is none, and nothing is wrong."""
    found = {"name": _of_name(name), "address": _of_address(address) if name or address else ""}
    return {part: wrong for part, wrong in found.items() if wrong}


def _of_name(name: str) -> str:
    if len(name) > LONGEST_NAME:
        return _("This name is too long. Shorten it to 60 characters or fewer.")
    if SPECIAL & set(name) or not name.isprintable():
        return _("A name has letters, numbers, spaces and hyphens only: no @, no comma, no brackets.")
    return ""


def _of_address(address: str) -> str:
    try:
        validate_email(address)
        address.encode("ascii")
    except (ValidationError, UnicodeEncodeError):
        return _("Enter an e-mail address, such as no-reply@example.org.")
    if len(address) > LONGEST_ADDRESS:
        return _("This address is too long. Enter one of 254 characters or fewer.")
    domains = domains_here()
    if address.rpartition("@")[2].casefold() not in domains:
        return _("The mail server may not send for this domain. Use one of these: %(domains)s.") % {
            "domains": ", ".join(domains)
        }
    return ""
