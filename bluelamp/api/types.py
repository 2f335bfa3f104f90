"""What is sent and answered, as types: requests are read by them and the description is made from them."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta, Struct

ShortText = Annotated[str, Meta(max_length=400)]
Code = Annotated[str, Meta(min_length=1, max_length=40)]
Safe = Literal["safe", "not_safe", "not_sure"]


class _Sent(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a partner sends: a field that we do not know is refused, never passed over."""


class Person(_Sent, frozen=True, kw_only=True):
    """Who the report is from or for, and how they can be reached.

    Unless `given_by_owner`, an e-mail address or a phone number was given by someone else, and is never used.
    """

    name: ShortText = ""
    email: ShortText = ""
    phone: ShortText = ""
    email_safe: Safe = "not_sure"
    phone_safe: Safe = "not_sure"
    given_by_owner: bool = False


class ReportGiven(_Sent, frozen=True, kw_only=True):
    """A report: the code of a service, and an answer to each question that it asks, by the code of the question.

    Without a `version`, the questions are those that are asked now. Without a `memorable_word`, we make one.
    """

    service: Code
    version: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    answers: dict[str, Any]
    person: Person = Person()
    memorable_word: ShortText = ""


class StatusAsked(_Sent, frozen=True, kw_only=True):
    """The receipt code of a report that this partner sent."""

    receipt_code: Annotated[str, Meta(max_length=40)]


class ReportTaken(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The report is on record. Give the code and the word to whoever it is from: nobody can read them again.

    `memorable_word` is there where none was sent. `report` is what a webhook calls it, and opens nothing.
    `answer_by` is when there is an answer at the latest. `withdrawn` says that these questions are not asked any more.
    Where `call_999`, it tells of danger now: someone must ring 999.
    """

    receipt_code: str
    memorable_word: str = ""
    report: UUID
    answer_by: datetime
    withdrawn: bool
    call_999: bool


class StatusTold(Struct, frozen=True, kw_only=True):
    """How a report stands: as a code, in words, and whether there is an answer to read with the receipt."""

    state: Literal["waiting", "answered", "closed"]
    says: str
    answered: bool


class WrongAnswer(Struct, frozen=True, kw_only=True):
    """What is wrong with one answer: the code of its question, the name of the field, and what to mend."""

    question: str
    field: str
    says: str


class Refused(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Nothing was kept, and why."""

    says: str
    wrong: tuple[WrongAnswer, ...] = ()


class ServiceOffered(Struct, frozen=True, kw_only=True):
    """A service that is offered now: its version, and its definition with every question and answer to choose from."""

    code: str
    version: int
    definition: dict[str, Any]


class ServicesOffered(Struct, frozen=True, kw_only=True):
    """Every service that is offered now, and the parts of answers that have several."""

    services: tuple[ServiceOffered, ...]
    parts: dict[str, Any]
