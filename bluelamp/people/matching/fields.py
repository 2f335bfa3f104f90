"""What is compared of people: the fields, what a file may call them, and how each is written before it is compared."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bluelamp.foundation.search.rules import folded


class Kind(StrEnum):
    """How two values of a field are compared."""

    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    EMAIL = "email"
    TEXT = "text"
    CODE = "code"


@dataclass(frozen=True)
class Field:
    """One thing known of people: how it is compared, and the headings that a file may have for it."""

    name: str
    kind: Kind
    headings: tuple[str, ...]


GIVEN, SURNAME, BORN, NUMBER, PHONE, EMAIL = "given", "surname", "born", "number", "phone", "email"
HOUSE, STREET, LOCALITY, TOWN, POSTCODE, REGION = "house", "street", "locality", "town", "postcode", "region"
FIELDS: Final = {
    field.name: field
    for field in (
        Field(GIVEN, Kind.NAME, ("given_name", "given_names", "first_name", "firstname", "forename", "forenames")),
        Field(SURNAME, Kind.NAME, ("surname", "last_name", "lastname", "family_name")),
        Field(BORN, Kind.DATE, ("date_of_birth", "dob", "born", "birth_date", "birthdate")),
        Field(
            NUMBER,
            Kind.NUMBER,
            ("soc_sec_id", "ssn", "national_insurance", "national_insurance_number", "ni_number", "nino"),
        ),
        Field(PHONE, Kind.NUMBER, ("phone", "phone_number", "telephone", "mobile", "tel")),
        Field(EMAIL, Kind.EMAIL, ("email", "e_mail", "email_address", "mail")),
        Field(HOUSE, Kind.CODE, ("street_number", "house_number", "house")),
        Field(STREET, Kind.TEXT, ("address_1", "address1", "address", "street", "address_line_1")),
        Field(LOCALITY, Kind.TEXT, ("address_2", "address2", "locality", "address_line_2")),
        Field(TOWN, Kind.TEXT, ("suburb", "town", "city")),
        Field(POSTCODE, Kind.CODE, ("postcode", "post_code", "zip", "zip_code")),
        Field(REGION, Kind.CODE, ("state", "county", "region")),
    )
}
MOST_ALIKE: Final = 50  # a handle that more people have than this tells nobody from anybody: a company's number
WHOLE_NAME: Final = ("name", "full_name", "fullname")
# What people write where a name is asked for and which names nobody.
NO_NAMES: Final = frozenset(
    {"anon", "anonymous", "dad", "daddy", "father", "mam", "mother", "mum", "mummy", "partner"}
    | {"na", "nil", "no", "none", "not", "given", "unknown", "withheld"}
)
TITLES: Final = frozenset({"dr", "mr", "mrs", "miss", "ms", "mx", "sir", "dame"})
WRITTEN_DATES: Final = (
    re.compile(r"(?P<y>[0-9]{4})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<d>[0-9]{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<d>[0-9]{1,2})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)
Person = Mapping[str, str]
"""What is known of someone by field, each as `tidy` writes it; a field of which nothing is known is not there."""


def field_called(heading: str) -> str:
    """Return the field that a heading of a file means; '' where we know of none."""
    code = _code(heading)
    return next((field.name for field in FIELDS.values() if code in field.headings), "")


def is_whole_name(heading: str) -> bool:
    """Say whether a heading means given names and surname together."""
    return _code(heading) in WHOLE_NAME


def tidy(field: str, value: str) -> str:
    """Return a value as it is compared; '' where it says nothing."""
    return WRITERS[FIELDS[field].kind](value)


def parted(name: str) -> dict[str, str]:
    """Return the given names and the surname of a whole name, tidy; one name alone is a given name."""
    last, comma, first = name.partition(",")
    words = _name_words(f"{first} {last}" if comma else name)
    if len(words) < 2:
        return {GIVEN: words[0]} if words else {}
    surname = len(_name_words(last)) if comma else 1
    return {GIVEN: " ".join(words[:-surname]), SURNAME: " ".join(words[-surname:])}


def _code(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", heading.strip().lower()).strip("_")


def _name(value: str) -> str:
    return " ".join(_name_words(value))


def _name_words(value: str) -> list[str]:
    words = [word for word in map(folded, re.split(r"[^\w'\u2019-]+", value)) if word and word not in TITLES]
    return [] if set(words) <= NO_NAMES else words


def _date(value: str) -> str:
    for written in WRITTEN_DATES:
        if found := written.fullmatch(value.strip()):
            return f"{found['y']}{int(found['m']):02}{int(found['d']):02}"
    return re.sub(r"[^0-9]", "", value)


def _number(value: str) -> str:
    plain = re.sub(r"[^0-9a-z+]", "", value.lower())
    return re.sub(r"^(\+44|0044)0?", "0", plain).lstrip("+")


def _email(value: str) -> str:
    return value.strip().lower() if "@" in value else ""


def _text(value: str) -> str:
    return " ".join(filter(None, (folded(word) for word in re.findall(r"\w+", value))))


def _plain(value: str) -> str:
    return re.sub(r"[^0-9a-z]", "", folded(value))


WRITERS: Final = {
    Kind.NAME: _name,
    Kind.DATE: _date,
    Kind.NUMBER: _number,
    Kind.EMAIL: _email,
    Kind.TEXT: _text,
    Kind.CODE: _plain,
}
