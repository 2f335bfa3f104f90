"""Promises that an answer holds, offered to whoever wrote it; none is made by itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from bluelamp.contacts.queries import answer_by
from bluelamp.foundation.clock import force_zone, now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.promises.queries import promises_about
from bluelamp.promises.wording import Heard, promises_in
from bluelamp.staff.bank_holidays import bank_holidays

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact, Message


@dataclass(frozen=True)
class PromiseOffer:
    """What was written, and the form of the promise filled in."""

    heard: Heard
    fields: dict[str, str]


def heard_in(message: "Message") -> list[Heard]:
    """Return what an answer promises that is not past."""
    written = timezone.localtime(message.written_at, force_zone())
    holidays = {holiday.day for holiday in bank_holidays(written.date())}
    return [heard for heard in promises_in(message.words, at=written, holidays=holidays) if heard.due_at > now()]


def asked_offer(request: HttpRequest) -> str:
    """Return which answer a page is to look through for promises: its id, '' where none is asked for."""
    asked = request.POST.get("offer", "") or request.GET.get("offer", "")
    try:
        return str(UUID(asked))
    except ValueError:
        return ""


def promise_offers(request: HttpRequest, by: Actor, contact: "Contact") -> list[PromiseOffer]:
    """Return what this member of staff wrote in the answer that the address names, and did not promise yet."""
    asked = asked_offer(request)
    message = answer_by(by, contact, UUID(asked)) if asked else None
    heard = heard_in(message) if message else []
    promised = {one.due_at for one in promises_about(contact.pk)} if heard else set()
    return [PromiseOffer(one, _fields(one) | {"offer": asked}) for one in heard if one.due_at not in promised]


def _fields(heard: Heard) -> dict[str, str]:
    due = heard.due_at
    return {
        "promise": heard.words,
        "due-day": str(due.day),
        "due-month": str(due.month),
        "due-year": str(due.year),
        "due-time": f"{due:%H:%M}",
    }
