"""The rows of the call-backs, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.contacts.actions.calls import RESULTS
from bluelamp.contacts.call_backs import Attempts, CallBack
from bluelamp.contacts.gate_rules import Refused
from bluelamp.contacts.rules import Refusal
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago, until
from bluelamp.workspaces.contact_staff.agreement_words import hours_in_words

if TYPE_CHECKING:
    from uuid import UUID

    from bluelamp.contacts.models import Contact


@dataclass(frozen=True)
class Row:
    """One call-back as the page shows it; `handle_id` leads to the call card, None where there is no number."""

    contact: "Contact"
    words: str
    due: str
    is_late: bool
    tried: str
    may_ring: bool
    says: str
    handle_id: "UUID | None"


def row_of(one: CallBack) -> Row:
    """Return the row of one call-back."""
    at, about = now(), one.decision.about
    return Row(
        contact=one.contact,
        words=one.promise.words,
        due=until(one.promise.due_at, at=at),
        is_late=one.promise.due_at < at,
        tried=_tried(one.attempts, at),
        may_ring=one.may_ring,
        says=_says(one),
        handle_id=about.handle.pk if about else None,
    )


def _says(one: CallBack) -> str:
    says, about = one.decision.says, one.decision.about
    if not isinstance(says, Refused):
        return _("They may be rung now.")
    if about is not None and says.reason == Refusal.NOT_NOW:
        return _("Not now. Safe times: %(hours)s") % {"hours": hours_in_words(about.terms)}
    return _("Do not ring.") if about else _("They gave no number.")


def _tried(attempts: Attempts, at: datetime) -> str:
    if attempts.last_at is None or attempts.last_result is None:
        return _("Not tried yet")
    said = ngettext(
        "Tried %(count)s time, %(ago)s: %(result)s", "Tried %(count)s times, %(ago)s: %(result)s", attempts.count
    )
    return said % {
        "count": attempts.count,
        "ago": ago(attempts.last_at, at=at),
        "result": RESULTS[attempts.last_result],
    }
