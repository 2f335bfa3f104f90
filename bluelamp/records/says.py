"""What is sent of a report: all that the copy sheet holds, as data, in the order of a police crime form."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bluelamp.contacts.queries import attachments_of, conversation, words_of
from bluelamp.contacts.rules import Channel, Direction
from bluelamp.foundation.keys.secrets import keyed_digest, keyed_digests
from bluelamp.partners.queries import how_it_came
from bluelamp.people.agreements import agreed_with
from bluelamp.people.markers import markers_of
from bluelamp.people.rules import Standing
from bluelamp.records.order import CODES, part_of
from bluelamp.reports.queries import report_as_told, report_of
from bluelamp.reports.services import service_called

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.people.agreements import Agreed

Says = dict[str, Any]


def says_of(contact: "Contact") -> Says | None:
    """Return all that is sent of a contact; None where any of it was erased, because then nothing more is sent.

    A way to reach the person that must not be used is named without what it is: whoever reads it there knows nothing of
    our agreements, and could not be told in time when one changes.
    """
    report, messages = report_of(contact), conversation(contact, with_notes=False)
    if any(one.is_erased() for one in (contact.person, *([report] if report else []), *messages)):
        return None
    told = sorted(report_as_told(report), key=part_of) if report else []
    return {
        **_about(contact),
        "person": _person(contact),
        "answers": [
            {
                "part": CODES[part_of(one)],
                "question": one.question.code,
                "asked": str(one.question.label),
                "answer": one.answer,
            }
            for one in told
        ],
        "said": [
            {
                "by": "person" if message.direction == Direction.FROM_PERSON else "police",
                "at": _moment(message.written_at),
                "words": words_of(message),
            }
            for message in messages
        ],
    }


def digest_of(says: Says) -> bytes:
    """Return what is kept of all that a report says, so that a change is noticed."""
    return keyed_digest("codes", b"filing", _canonical(says))


def is_as_sent(says: Says, digest: bytes) -> bool:
    """Say whether a report says what it said when this was kept of it, under the newest key or an earlier one."""
    return digest in keyed_digests("codes", b"filing", _canonical(says))


def _canonical(says: Says) -> bytes:
    return json.dumps(says, sort_keys=True).encode()


def _about(contact: "Contact") -> Says:
    service = service_called(contact.subject)
    partner = how_it_came(contact.pk) if contact.channel == Channel.PARTNER else None
    return {
        "received_at": _moment(contact.received_at),
        "channel": contact.channel,
        "service": contact.subject,
        "service_label": str(service.label) if service else contact.subject,
        "partner": partner.partner if partner else None,
        "team": contact.team_id,
        "grade": contact.grade,
        "danger": contact.danger,
        "closed_at": _moment(contact.closed_at) if contact.closed_at else None,
        "closed_as": contact.close_reason or None,
        "files": len(attachments_of(contact)),
    }


def _person(contact: "Contact") -> Says:
    current = [one.marker for one in markers_of(contact.person_id) if one.standing == Standing.CURRENT]
    return {
        "name": str(contact.person),
        "warnings": [str(marker.kind) for marker in current],
        "ways": list(_ways(contact)),
    }


def _ways(contact: "Contact") -> Iterator[Says]:
    for agreed in agreed_with(contact.person_id):
        terms, kind = agreed.terms, agreed.handle.kind
        if terms.safe:
            yield {"kind": kind, "use": "as_agreed", "value": agreed.handle.value, **_conditions(agreed)}
        else:
            yield {"kind": kind, "use": "do_not_use", "value": None, "because": _why_not(agreed)}


def _why_not(agreed: "Agreed") -> str:
    """Return why a way must not be used: only its owner can say that it is safe."""
    said = str(agreed.terms.safety)
    return said if said != "safe" else "given_by_someone_else"


def _conditions(agreed: "Agreed") -> Says:
    terms = agreed.terms
    hours = terms.hours
    return {
        "hours": None
        if hours is None
        else [{"days": list(one.days), "begins": _clock(one.begins), "ends": _clock(one.ends)} for one in hours],
        "leave_message": terms.may_leave_message,
        "withhold_number": terms.withhold_number,
        "neutral_sender": terms.neutral_sender,
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
