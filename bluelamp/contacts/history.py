"""What happened to a contact, in words, read from the ledger."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from bluelamp.contacts.history_words import (
    ALWAYS_THE_SAME,
    BY_A_CODE,
    MOVED,
    NOTICE_ENDED,
    REFUSED,
    TEXT_ENDED,
    TEXT_REFUSED,
    WITH_A_NAME,
    WITH_A_TAG,
)
from bluelamp.contacts.models import CLOSE_REASONS
from bluelamp.contacts.routing import why_there
from bluelamp.contacts.rules import Channel
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.ledger.actor import Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.articles import title_of
from bluelamp.staff.queries import names_of, names_of_teams

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

MOST_TOLD: Final = 100


@dataclass(frozen=True)
class Happened:
    """One thing that happened: when, what, and who did it; `times` is more than 1 where several are told as one."""

    at: datetime
    what: str
    who: str
    times: int = 1
    folds: bool = False


@dataclass(frozen=True)
class HistoryPage:
    """The newest of what happened, or of what happened before something, oldest first.

    `earlier` is what to ask for before next, None where nothing happened before. `newest` is as `newest_about` says it.
    """

    happened: list[Happened]
    earlier: UUID | None
    newest: str


@dataclass(frozen=True)
class Newest:
    """The newest event of some kinds: its name, when, who did it, to whom it gave something, and its facts."""

    name: str
    at: datetime
    who: str
    to: str
    facts: dict[str, Any]


def history_of(contact: "Contact") -> list[Happened]:
    """Return the newest of what happened to a contact, oldest first."""
    return history_page(contact).happened


def history_page(contact: "Contact", before: UUID | None = None) -> HistoryPage:
    """Return at most 100 of the things that happened to a contact and its person, all before one where it is named.

    What is only of use to the program is left out.
    """
    rows = Entry.objects.filter(record_id__in=[contact.pk, contact.person_id])
    rows = rows.filter(id__lt=before) if before else rows
    newest = list(rows.order_by("-id")[: MOST_TOLD + 1])
    entries = newest[:MOST_TOLD][::-1]
    earlier = entries[0].pk if len(newest) > MOST_TOLD else None
    return HistoryPage(_told(entries, contact), earlier, newest[0].pk.hex if newest else "")


def newest_about(contact: "Contact") -> str:
    """Return the mark of the newest that happened to a contact and its person, told or not; '' where nothing did."""
    newest = Entry.objects.filter(record_id__in=[contact.pk, contact.person_id]).order_by("-id")
    key = newest.values_list("pk", flat=True).first()
    return key.hex if key else ""


def folded(happened: list[Happened]) -> list[Happened]:
    """Return what happened with every notice that was refused for one reason told once, where it was refused last."""
    times = Counter(one.what for one in happened if one.folds)
    kept: list[Happened] = []
    for one in reversed(happened):
        if not one.folds:
            kept.append(one)
        elif one.what in times:
            kept.append(replace(one, times=times.pop(one.what)))
    return kept[::-1]


def _told(entries: list[Entry], contact: "Contact") -> list[Happened]:
    tags = tag_labels() if any("tag" in entry.facts for entry in entries) else {}
    accounts = {entry.actor_id for entry in entries} | {_given_to(entry) for entry in entries}
    names = names_of({account for account in accounts if account is not None})
    by_text = contact.channel == Channel.SMS
    told = [(entry, _in_words(entry.name, entry.facts, names, tags, by_text=by_text)) for entry in entries]
    happened = []
    for entry, what in told:
        if what:
            folds = bool(entry.facts.get("refusal"))
            happened.append(Happened(entry.at, what, _who(entry, names), folds=folds))
        if entry.facts.get("rule_id") and contact.rule:
            happened.append(Happened(entry.at, why_there(contact.rule), _by_itself()))
    return happened


def newest_of(contact: "Contact", *names: str) -> Newest | None:
    """Return the newest of some kinds of events about a contact, None where there was none."""
    entry = Entry.objects.filter(record_id=contact.pk, name__in=names).order_by("id").last()
    if entry is None:
        return None
    given_to = _given_to(entry)
    names_by_id = names_of({each for each in (entry.actor_id, given_to) if each})
    to = names_by_id.get(given_to, "") if given_to else ""
    return Newest(entry.name, entry.at, _who(entry, names_by_id), to, entry.facts)


def _in_words(name: str, facts: dict[str, Any], names: dict[UUID, str], tags: dict[str, str], *, by_text: bool) -> str:
    match name:
        case "contacts.ContactAssigned":
            return _given(facts["account_id"], names)
        case "contacts.ContactMoved":
            team = names_of_teams([facts["team"]]).get(facts["team"], "")
            return str(MOVED[facts.get("reason")]) % {"team": team}
        case "tasking.TaskMade":
            return _asked(facts["account_id"], names)
        case "contacts.ContactGraded":
            return _graded(facts["grade"], danger=facts["danger"])
        case "contacts.ContactClosed":
            reasons = {str(code): words for code, words in CLOSE_REASONS}
            return _("Closed it: %(reason)s") % {"reason": reasons[facts["reason"]]}
        case "contacts.NoticePrepared" | "contacts.NoticeEnded":
            return _notice(facts, TEXT_REFUSED if by_text else REFUSED, TEXT_ENDED if by_text else NOTICE_ENDED)
    if name in BY_A_CODE:
        fact, told = BY_A_CODE[name]
        return str(told[facts[fact]])
    if name in WITH_A_TAG:
        return str(WITH_A_TAG[name]) % {"tag": tags[facts["tag"]]}
    if name in WITH_A_NAME:
        return str(WITH_A_NAME[name]) % {"name": names.get(UUID(facts["account_id"]), "")}
    return str(ALWAYS_THE_SAME.get(name, "")) or _shown(name, facts)


def _shown(name: str, facts: dict[str, Any]) -> str:
    if name != "contacts.ArticleShown":
        return ""
    return _("Showed them “%(title)s”, before anyone answered") % {"title": title_of(facts["article"])}


def _given(account: str | None, names: dict[UUID, str]) -> str:
    return _("Gave it to %(name)s") % {"name": names.get(UUID(account), "")} if account else _("Gave it back")


def _asked(account: str | None, names: dict[UUID, str]) -> str:
    return _("Asked %(name)s to do something") % {"name": names.get(UUID(account), "") if account else _("the team")}


def _graded(grade: int | None, *, danger: bool) -> str:
    if grade is None:
        return _("Marked it as danger, not graded") if danger else _("Took the grade away, no danger")
    graded = {"grade": grade}
    return _("Graded it %(grade)s, danger") % graded if danger else _("Graded it %(grade)s, no danger") % graded


def _notice(facts: dict[str, Any], refused: Mapping[Any, Any], ended: Mapping[Any, Any]) -> str:
    return str(refused[facts["refusal"]] if facts["refusal"] else ended.get(facts.get("state", ""), ""))


def _given_to(entry: Entry) -> UUID | None:
    account = entry.facts.get("account_id")
    return UUID(account) if account else None


def _who(entry: Entry, names: dict[UUID, str]) -> str:
    if entry.actor_kind == Kind.STAFF and entry.actor_id is not None:
        return names.get(entry.actor_id, "")
    return _("the person") if entry.actor_kind == Kind.PUBLIC else _by_itself()


def _by_itself() -> str:
    return pgettext("who did it", "Bluelamp")
