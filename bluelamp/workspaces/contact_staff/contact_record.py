"""What the page of a contact shows of it: who, what they told us, what was said and promised, what happened."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from bluelamp.contacts.breaks import is_distressing
from bluelamp.contacts.history import Happened, folded, history_page
from bluelamp.contacts.rules import Channel
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.fields import SummaryRow
from bluelamp.foundation.design.staff import TimelineEntry
from bluelamp.foundation.design.times import ago, until
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.partners.queries import how_it_came
from bluelamp.people.addresses import days_kept, kept_address_of
from bluelamp.people.agreements import agreed_with
from bluelamp.people.consents import consents_about
from bluelamp.people.judgements import Judged
from bluelamp.people.needs import in_words, needed, needs_of
from bluelamp.people.rules import HandleKind
from bluelamp.people.sealed_names import sealed_names_of
from bluelamp.promises.queries import promises_about
from bluelamp.promises.rules import Standing, standing
from bluelamp.reports.definition import STORY
from bluelamp.reports.keeping import kept_until
from bluelamp.reports.queries import report_as_told, report_of, report_set_aside
from bluelamp.reports.quotes import quotes_about
from bluelamp.reports.rules import MAY_SAY_TOLD
from bluelamp.reports.services import service_called, was_offered
from bluelamp.reports.told_before import told_too
from bluelamp.workspaces.contact_staff.agreement_words import newest_ways, reachable
from bluelamp.workspaces.contact_staff.already_known import already_known
from bluelamp.workspaces.contact_staff.children import Alone, alone_in
from bluelamp.workspaces.contact_staff.confirming import disclosing
from bluelamp.workspaces.contact_staff.live_parts import live_parts
from bluelamp.workspaces.contact_staff.told_words import told_as

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact
    from bluelamp.promises.models import Promise
    from bluelamp.reports.models import Report
    from bluelamp.reports.queries import Told
OURS: Final = frozenset({"en", "cy"})  # that answers are written in


@dataclass(frozen=True)
class Owed:
    """A promise and how it stands now."""

    promise: "Promise"
    standing: Standing
    due: str


def record_of(request: HttpRequest, contact: "Contact", by: Actor, judged: Judged) -> dict[str, Any]:
    """Return what is known: who, with warnings first, what they told us, what was said, what we promised.

    Of a long conversation and a long history, it is the newest part, or what came before the part that the address
    names.
    """
    history = history_page(contact, _asked(request, "history"))
    report = report_of(contact)
    alone, story, answers = _told(report)
    person = _person(contact, by, judged, report)
    live = live_parts(
        contact, by, seen=history.newest, before=_asked(request, "before"), by_post=person["has_postal_address"]
    )
    return {
        **live,
        "is_newest": not {"before", "history"} & set(request.GET),
        "alone": alone,
        "may_mark": by.may("people.mark"),
        "may_note_request": by.may("people.make_request"),
        "may_seal": by.may("people.seal"),
        "is_sealed_person": contact.person_id in by.sees_sealed,
        "may_ask_consent": by.may("people.ask_consent"),
        "consents": consents_about(contact.pk),
        "sealed_names": sealed_names_of(contact.pk),
        "has_address": by.may("people.open_address") and days_kept() and kept_address_of(contact.pk),
        "may_agree": by.may("people.agree"),
        "may_ring": by.may("contacts.ring"),
        "by_partner": how_it_came(contact.pk) if contact.channel == Channel.PARTNER else None,
        "told_as": told_as(contact),
        "told_too": told_too(by, contact) if contact.subject in MAY_SAY_TOLD else None,
        "came_in": ago(contact.received_at, at=now()),
        "service": service_called(contact.subject),
        **person,
        "may_confirm": by.may("people.confirm"),
        "may_tie": by.may("people.tie_handle"),
        "story": story,
        "story_new": live["mails"].first,
        "told": answers,
        "set_aside": _rows(report_set_aside(report)) if report else [],
        "asked_after_withdrawal": report is not None
        and not was_offered(report.service, report.version, report.made_at),
        **_kept(contact, report),
        "may_quote": by.may("reports.quote"),
        "quotes": quotes_about(contact),
        "is_distressing": contact.channel == Channel.CHAT and is_distressing(contact),
        "promises": [_owed(contact, promise) for promise in promises_about(contact.pk)],
        "history": [_line(one) for one in reversed(folded(history.happened))],
        "earlier_history": history.earlier,
    }


def _asked(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET.get(name, ""))
    except ValueError:
        return None


def _person(contact: "Contact", by: Actor, judged: Judged, report: "Report | None") -> dict[str, Any]:
    """Return the ways to reach them that there is room for, what may be told, and what need not be asked again."""
    ways, people = agreed_with(contact.person_id, joined=judged.joined), {contact.person_id, *judged.joined}
    shown, written = newest_ways(ways), needs_of(people)
    needs = needed(written) if written else None
    return {
        "ways": [reachable(agreed) for agreed in shown],
        "more_ways": len(ways) - len(shown),
        "has_postal_address": any(agreed.handle.kind == HandleKind.POST for agreed in ways),
        "disclosing": disclosing(contact, people, ways),
        "needed": in_words(needs) if needs else [],
        "answer_language": needs.language if needs and needs.language in OURS else contact.language,
        "known": already_known(by, contact, people, ways, report),
    }


def _kept(contact: "Contact", report: "Report | None") -> dict[str, Any]:
    """Return until when the report is kept, and whether that is over."""
    until_then = kept_until(contact, report) if report else None
    return {"kept_until": until_then, "kept_long_enough": until_then is not None and until_then < now()}


def _told(report: "Report | None") -> "tuple[Alone | None, Told | None, list[SummaryRow]]":
    """Return what a child who told us alone asks, what happened in the person's own words, and the other answers."""
    every = report_as_told(report) if report else []
    story = next((told for told in every if told.question.code == STORY), None)
    alone = alone_in(report, every) if report else None
    return alone, story, _rows([told for told in every if told is not story])


def _rows(told: "list[Told]") -> list[SummaryRow]:
    return [SummaryRow(one.asked, one.answer) for one in told]


def _line(one: Happened) -> TimelineEntry:
    times = _("%(what)s (%(times)s times, the last time here)") % {"what": one.what, "times": one.times}
    return TimelineEntry(title=times if one.times > 1 else one.what, at=one.at, author=one.who)


def _owed(contact: "Contact", promise: "Promise") -> Owed:
    at = now()
    stands = standing(
        due_at=promise.due_at,
        kept_at=promise.kept_at,
        dropped=promise.dropped_at is not None,
        closed=contact.closed_at is not None,
        at=at,
    )
    return Owed(promise, stands, until(promise.due_at, at=at))
