"""Whether the force's own mail server found the sender of a mail to be true (RFC 8601)."""

import re
from typing import Final

from django.conf import settings

from bluelamp.channels.email.reading.mail import Mail

COMMENT: Final = re.compile(r"\([^()]*\)")
QUOTED: Final = re.compile(r'"[^"]*"')
SAID: Final = re.compile(r"^\s*([a-z0-9-]+)\s*=\s*([a-z]+)\b(.*)$", re.IGNORECASE | re.DOTALL)
ABOUT: Final = re.compile(r"\b([a-z]+)\.([a-z]+)\s*=\s*([^\s;]+)", re.IGNORECASE)
PROOFS: Final = {
    ("dmarc", "header", "from"),
    ("dkim", "header", "d"),
    ("dkim", "header", "i"),
    ("spf", "smtp", "mailfrom"),
}
LONGEST: Final = 10_000


def is_vouched(mail: Mail) -> bool:
    """Say whether our own server vouches for the domain of the one sender that a mail names.

    Only the header that stands above all others of our server's name counts: what a sender wrote stands below it.
    """
    ours = next((each for each in mail.vouched_by if _server(each) == _own_server()), None)
    if ours is None or mail.sender is None or not mail.only_sender or not _own_server():
        return False
    domain = _domain(mail.sender.address)
    said = [found for part in _parts(ours)[1:] if (found := SAID.match(part))]
    if not domain or any((each[1].lower(), each[2].lower()) == ("dmarc", "fail") for each in said):
        return False
    return any(_proves(each[1].lower(), each[3], domain) for each in said if each[2].lower() == "pass")


def _proves(method: str, told: str, domain: str) -> bool:
    about = ((method, found[1].lower(), found[2].lower(), _domain(found[3])) for found in ABOUT.finditer(told))
    return any((how, where, what) in PROOFS and named == domain for how, where, what, named in about)


def _server(value: str) -> str:
    """Return which server wrote a header: its first word."""
    return next(iter(_parts(value)[0].split()), "").lower()


def _own_server() -> str:
    return str(settings.MAIL_CHECKED_BY).strip().lower()


def _parts(value: str) -> list[str]:
    plain = QUOTED.sub("", COMMENT.sub("", value[:LONGEST]))
    return plain.split(";")


def _domain(address: str) -> str:
    """Return the domain of an address, or a domain itself."""
    return address.strip().strip("<>").rpartition("@")[2].rstrip(".").lower()
