"""What is wrong with a mail. None of it stops the reading."""

from enum import StrEnum


class Defect(StrEnum):
    """One thing that is not as it should be; its name never changes."""

    NOT_A_FILE = "not_a_file"
    NOT_MAIL = "not_mail"
    EMPTY = "empty"
    SEVERAL_MAILS = "several_mails"
    BROKEN_HEADER = "broken_header"
    TOO_MANY_HEADERS = "too_many_headers"
    NO_SENDER = "no_sender"
    TOO_MANY_ADDRESSES = "too_many_addresses"
    NO_DATE = "no_date"
    UNREADABLE_DATE = "unreadable_date"
    UNLIKELY_DATE = "unlikely_date"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_CHARSET = "unknown_charset"
    NOT_IN_ITS_CHARSET = "not_in_its_charset"
    UNKNOWN_ENCODING = "unknown_encoding"
    BROKEN_BASE64 = "broken_base64"
    BROKEN_UUENCODE = "broken_uuencode"
    NULL_BYTES = "null_bytes"
    NO_BOUNDARY = "no_boundary"
    NO_LAST_BOUNDARY = "no_last_boundary"
    TOO_MANY_PARTS = "too_many_parts"
    TEXT_CUT = "text_cut"
    HTML_CUT = "html_cut"
    TOO_MANY_TAGS = "too_many_tags"
    WINMAIL = "winmail"


class Defects:
    """The defects of one mail, each once, in the order in which they were met."""

    def __init__(self) -> None:
        self._met: dict[Defect, None] = {}

    def add(self, defect: Defect) -> None:
        """Note one. A second time changes nothing."""
        self._met.setdefault(defect)

    def met(self) -> tuple[Defect, ...]:
        """Return all that were noted."""
        return tuple(self._met)
