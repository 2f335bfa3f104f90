"""What happened to a contact, in words, read from the ledger."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from bluelamp.contacts.models import CLOSE_REASONS
from bluelamp.contacts.routing import why_there
from bluelamp.contacts.rules import CallResult, NoticeState, Refusal, WhyMoved
from bluelamp.contacts.tags import tag_labels
from bluelamp.foundation.ledger.actor import Kind
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.retention.rules import WhyErased
from bluelamp.people.rules import ConsentAnswer
from bluelamp.promises.rules import WhyDropped
from bluelamp.staff.queries import names_of, names_of_teams
from bluelamp.tasking.rules import Ending

if TYPE_CHECKING:
    from bluelamp.contacts.models import Contact

MOST_TOLD: Final = 100
ALWAYS_THE_SAME: Final = {
    "contacts.CopySheetOpened": gettext_lazy("Opened the copy sheet for the records system"),
    "records.FilingAskedFor": gettext_lazy("Had it sent to the records system"),
    "records.ReportSent": gettext_lazy("Sent it to the records system as it was then"),
    "contacts.ContactRecorded": gettext_lazy("Came in by the web form"),
    "contacts.WordsReceived": gettext_lazy("Wrote more"),
    "contacts.CallTaken": gettext_lazy("Wrote down what they said on the phone"),
    "contacts.FileReceived": gettext_lazy("Sent a file"),
    "contacts.AnswerWritten": gettext_lazy("Answered"),
    "contacts.NoteWritten": gettext_lazy("Wrote a note for colleagues"),
    "contacts.ContactReopened": gettext_lazy("Opened it again"),
    "contacts.PromiseGiven": gettext_lazy("Promised something"),
    "contacts.TrackingOpened": gettext_lazy("Came back with the receipt code"),
    "contacts.TrackingRefused": gettext_lazy("Gave the receipt code with a wrong word"),
    "contacts.AttachmentLocked": gettext_lazy("Locked a file, which may show a child being abused"),
    "contacts.LockedFileGiven": gettext_lazy("Saved a locked file"),
    "contacts.FilesErased": gettext_lazy("Erased the files they sent"),
    "people.MarkerPutOn": gettext_lazy("Put a warning marker on the person"),
    "people.MarkerReviewed": gettext_lazy("Reviewed a warning marker"),
    "people.MarkerWithdrawn": gettext_lazy("Withdrew a warning marker"),
    "people.AgreementMade": gettext_lazy("Wrote down what is agreed about reaching them"),
    "people.ConsentAsked": gettext_lazy("Asked whether something may be shared"),
    "people.ConsentWithdrawn": gettext_lazy("Took back what may be shared"),
    "people.ConsentUsed": gettext_lazy("Wrote down that something was shared"),
    "people.ConsentsErased": gettext_lazy("Erased what was shared"),
    "contacts.NoticeHeldBack": gettext_lazy("Keeps the e-mail notice until a time that was agreed"),
    "contacts.AgreementOverridden": gettext_lazy("Let them be rung for an hour against the agreement: threat to life"),
    "promises.PromiseKept": gettext_lazy("Kept a promise"),
    "tasking.TaskMoved": gettext_lazy("Asked the other team to do what was asked here"),
    "tasking.TaskLeftBehind": gettext_lazy("Asked the team instead of someone who has left"),
    "tasking.TasksErased": gettext_lazy("Erased what colleagues were asked"),
    "promises.PromisesErased": gettext_lazy("Erased what was promised"),
}
CALLED: Final = {
    CallResult.SPOKE: gettext_lazy("Rang: spoke to them"),
    CallResult.SOMEONE_ELSE: gettext_lazy("Rang: someone else answered"),
    CallResult.NO_ANSWER: gettext_lazy("Rang: no answer"),
    CallResult.LEFT_MESSAGE: gettext_lazy("Rang: left a message"),
}
CARD_OPENED: Final = {
    None: gettext_lazy("Opened the call card"),
    Refusal.NO_HANDLE: gettext_lazy("Opened the call card and was not let ring: there is no number"),
    Refusal.NOT_OWNER: gettext_lazy("Opened the call card and was not let ring: someone else gave the number"),
    Refusal.NOT_SAFE: gettext_lazy("Opened the call card and was not let ring: it is not known to be safe"),
    Refusal.NOT_NOW: gettext_lazy("Opened the call card and was not let ring: not at this time"),
}
REISSUED: Final = {
    "in_person": gettext_lazy("Gave a new receipt code, having met the person"),
    "rang_back_on_safe_number": gettext_lazy("Gave a new receipt code, having rung back on a safe number"),
    "agreed_word": gettext_lazy("Gave a new receipt code for an agreed word"),
}
ERASED: Final = {
    WhyErased.NO_LONGER_NEEDED: gettext_lazy("Erased what was said: it is no longer needed"),
    WhyErased.PERSON_ASKED: gettext_lazy("Erased what was said: the person asked for it"),
    WhyErased.UNLAWFUL: gettext_lazy("Erased what was said: we were not allowed to keep it"),
    WhyErased.BY_MISTAKE: gettext_lazy("Erased what was said: it came to us by mistake"),
}
REFUSED: Final = {
    Refusal.NO_HANDLE: gettext_lazy("Sent no e-mail notice: no address was given"),
    Refusal.NOT_OWNER: gettext_lazy("Sent no e-mail notice: someone else gave the address"),
    Refusal.NOT_NOW: gettext_lazy("Sent no e-mail notice: no time for it was agreed"),
    Refusal.SENSITIVE: gettext_lazy("Sent no e-mail notice: about such a matter none is sent unless that is agreed"),
    Refusal.NOT_SAFE: gettext_lazy("Sent no e-mail notice: the person did not say that e-mail is safe"),
    Refusal.SEALED: gettext_lazy("Sent no e-mail notice: the matter is sealed"),
    Refusal.TRAINING: gettext_lazy("Sent no e-mail notice: this is training"),
}
FILED: Final = {
    "held": gettext_lazy("Learned that the records system holds it"),
    "refused": gettext_lazy("Learned that the records system refused it"),
    "not_there": gettext_lazy("Learned that the records system does not have it"),
    "unknown": gettext_lazy("Does not know whether the records system took it"),
}
KEPT_BACK: Final = {
    "sealed": gettext_lazy("Did not send it to the records system: it was sealed"),
    "erased": gettext_lazy("Sends nothing more to the records system: it was erased"),
}
TASK_ENDED: Final = {
    Ending.DONE: gettext_lazy("Did what was asked"),
    Ending.NOT_NEEDED: gettext_lazy("Ended a task: it is not needed"),
}
CONSENT: Final = {
    ConsentAnswer.GIVEN: gettext_lazy("Agreed that something may be shared"),
    ConsentAnswer.DECLINED: gettext_lazy("Declined that something may be shared"),
}
DROPPED: Final = {
    WhyDropped.NOT_WANTED: gettext_lazy("Ended a promise: it is not needed any more"),
    WhyDropped.OTHERS_DO_IT: gettext_lazy("Ended a promise: someone else does it"),
    WhyDropped.NOT_POSSIBLE: gettext_lazy("Ended a promise: we could not do it"),
}
NOTICE_ENDED: Final = {
    NoticeState.SENT: gettext_lazy("Sent an e-mail notice"),
    NoticeState.UNCERTAIN: gettext_lazy("Does not know whether the e-mail notice left; it is not sent again"),
    NoticeState.FAILED: gettext_lazy("Could not send the e-mail notice"),
}
WITH_A_NAME: Final = {
    "contacts.ContactReturned": gettext_lazy("Gave it back to the team: %(name)s had not opened it in time"),
    "contacts.ContactLeftBehind": gettext_lazy("Gave it back to the team: %(name)s has left"),
    "contacts.ContactMentioned": gettext_lazy("Told %(name)s of a note"),
}
MOVED: Final = {
    None: gettext_lazy("Took it over for %(team)s"),
    WhyMoved.THEIR_KIND: gettext_lazy("Moved it to %(team)s: they deal with such matters"),
    WhyMoved.THEIR_PLACE: gettext_lazy("Moved it to %(team)s: it is in their area"),
    WhyMoved.TOO_CLOSE: gettext_lazy("Moved it to %(team)s: someone here is too close to it"),
    WhyMoved.WRONG_TEAM: gettext_lazy("Moved it to %(team)s: it came to the wrong team"),
    WhyMoved.UNDONE: gettext_lazy("Took it back to %(team)s: it was not to be moved"),
    WhyMoved.TEAM_CLOSED: gettext_lazy("Moved it to %(team)s: the team that had it was closed"),
}
WITH_A_TAG: Final = {
    "contacts.ContactTagged": gettext_lazy("Put on the tag “%(tag)s”"),
    "contacts.ContactUntagged": gettext_lazy("Took off the tag “%(tag)s”"),
}
BY_A_CODE: Final[dict[str, tuple[str, dict[Any, Any]]]] = {
    "contacts.ReceiptReissued": ("confirmed_by", REISSUED),
    "contacts.WordsErased": ("reason", ERASED),
    "reports.ReportErased": ("reason", ERASED),
    "promises.PromiseDropped": ("reason", DROPPED),
    "people.ConsentAnswered": ("answer", CONSENT),
    "tasking.TaskEnded": ("ending", TASK_ENDED),
    "records.AnswerNoted": ("answered", FILED),
    "records.ReportKeptBack": ("because", KEPT_BACK),
    "contacts.CallMade": ("result", CALLED),
    "contacts.CallCardOpened": ("refusal", CARD_OPENED),
}


@dataclass(frozen=True)
class Happened:
    """One thing that happened: when, what, and who did it; `times` is more than 1 where several are told as one."""

    key: UUID
    at: datetime
    what: str
    who: str
    times: int = 1
    folds: bool = False


@dataclass(frozen=True)
class HistoryPage:
    """The newest of what happened, or of what happened before something, oldest first.

    `earlier` is what to ask for before next, None where nothing happened before.
    """

    happened: list[Happened]
    earlier: UUID | None


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
    return HistoryPage(_told(entries, contact), entries[0].pk if len(newest) > MOST_TOLD else None)


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
    told = [(entry, _in_words(entry.name, entry.facts, names, tags)) for entry in entries]
    happened = []
    for entry, what in told:
        if what:
            folds = bool(entry.facts.get("refusal"))
            happened.append(Happened(entry.pk, entry.at, what, _who(entry, names), folds=folds))
        if entry.facts.get("rule_id") and contact.rule:
            happened.append(Happened(entry.pk, entry.at, why_there(contact.rule), _by_itself()))
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


def _in_words(name: str, facts: dict[str, Any], names: dict[UUID, str], tags: dict[str, str]) -> str:
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
            return _notice(facts)
    if name in BY_A_CODE:
        fact, told = BY_A_CODE[name]
        return str(told[facts[fact]])
    if name in WITH_A_TAG:
        return str(WITH_A_TAG[name]) % {"tag": tags[facts["tag"]]}
    if name in WITH_A_NAME:
        return str(WITH_A_NAME[name]) % {"name": names.get(UUID(facts["account_id"]), "")}
    return str(ALWAYS_THE_SAME.get(name, ""))


def _given(account: str | None, names: dict[UUID, str]) -> str:
    return _("Gave it to %(name)s") % {"name": names.get(UUID(account), "")} if account else _("Gave it back")


def _asked(account: str | None, names: dict[UUID, str]) -> str:
    return _("Asked %(name)s to do something") % {"name": names.get(UUID(account), "") if account else _("the team")}


def _graded(grade: int | None, *, danger: bool) -> str:
    if grade is None:
        return _("Marked it as danger, not graded") if danger else _("Took the grade away, no danger")
    graded = {"grade": grade}
    return _("Graded it %(grade)s, danger") % graded if danger else _("Graded it %(grade)s, no danger") % graded


def _notice(facts: dict[str, Any]) -> str:
    return str(REFUSED[facts["refusal"]] if facts["refusal"] else NOTICE_ENDED.get(facts.get("state", ""), ""))


def _given_to(entry: Entry) -> UUID | None:
    account = entry.facts.get("account_id")
    return UUID(account) if account else None


def _who(entry: Entry, names: dict[UUID, str]) -> str:
    if entry.actor_kind == Kind.STAFF and entry.actor_id is not None:
        return names.get(entry.actor_id, "")
    return _("the person") if entry.actor_kind == Kind.PUBLIC else _by_itself()


def _by_itself() -> str:
    return pgettext("who did it", "Bluelamp")
