"""Reading what a change of several contacts would do, and whether the last one can still be undone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from bluelamp.contacts.changes import Change, ChangeKind, WhyNot
from bluelamp.contacts.holding import as_they_are
from bluelamp.contacts.models import Batch, Contact, Tag, Tagged
from bluelamp.contacts.rules import State
from bluelamp.contacts.seen import CLOSING, GRADE, WHO, Seen
from bluelamp.contacts.whom import can_be_given
from bluelamp.foundation.access.look import Reason, open_list
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.staff.closed_teams import open_teams
from bluelamp.staff.queries import active_account, kept_from

if TYPE_CHECKING:
    from bluelamp.staff.models import Account

UNDO_FOR: Final = timedelta(hours=1)
NOBODY_LOOKED: Final[Mapping[UUID, Seen]] = {}
# What someone who decides on such a change looks at. A tag is put on or not, whatever else happened.
LOOKED_AT: Final = {
    ChangeKind.ASSIGN: WHO,
    ChangeKind.GRADE: GRADE,
    ChangeKind.CLOSE: CLOSING,
    ChangeKind.TAG: (),
    ChangeKind.MOVE: WHO,
}
CHANGING: Final = (
    "contacts.WordsReceived",
    "contacts.CallTaken",
    "contacts.FileReceived",
    "contacts.AnswerWritten",
    "contacts.ContactAssigned",
    "contacts.ContactMoved",
    "contacts.ContactGraded",
    "contacts.ContactClosed",
    "contacts.ContactReopened",
    "contacts.ContactTagged",
    "contacts.ContactUntagged",
)


@dataclass(frozen=True)
class Target:
    """What a change gives: an account, a tag or a team, looked up; None for the whole team, and for grades and reasons.

    `team` is the name of the team that contacts are moved to, '' where they are not moved.
    """

    account: "Account | None" = None
    tag: Tag | None = None
    team: str = ""


@dataclass(frozen=True)
class Outlook:
    """What a change would do: which contacts change, which do not and why, and how many nobody here can reach."""

    will: list[Contact]
    wont: list[tuple[Contact, WhyNot]]
    out_of_reach: int


def target_of(change: Change) -> Target | None:
    """Return what a change gives, None where there is no such account, tag or open team any more."""
    if change.kind == ChangeKind.ASSIGN and (account_id := change.account_id()):
        account = active_account(account_id)
        return Target(account=account) if account else None
    if change.kind == ChangeKind.TAG:
        tag = Tag.objects.filter(pk=change.value).first()
        return Target(tag=tag) if tag else None
    if change.kind == ChangeKind.MOVE:
        team = open_teams().get(change.team())
        return Target(team=team) if team else None
    return Target()


def outlook(by: Actor, change: Change, target: Target, ids: list[UUID]) -> Outlook:
    """Return what a change would do to contacts, in the order of their ids, for a page. Writes the look."""
    rows = Contact.objects.filter(pk__in=ids).select_related("person", "assigned_to", "team").order_by("pk")
    return sort_out(by, change, target, open_list(by, rows, reason=Reason.QUEUE, most=len(ids)), asked=len(ids))


def held_within_reach(by: Actor, ids: Iterable[UUID]) -> list[Contact]:
    """Return the contacts of these ids that are within reach, held until the end of the transaction."""
    rows = within_reach(by, Contact.objects.filter(pk__in=list(ids)))
    return list(rows.select_for_update(no_key=True).order_by("pk"))


def held_to_undo(by: Actor, batch: Batch) -> list[Contact]:
    """Return the contacts of a change by this member of staff that can be put back, held as above.

    What was moved they need not reach any more. What was sealed since is nothing they may know of.
    """
    change = Change.read(batch.change)
    if change is None or change.kind != ChangeKind.MOVE:
        return held_within_reach(by, map(UUID, batch.before))
    rows = Contact.objects.filter(pk__in=list(batch.before), sealed=False).exclude(person__in=by.shut_out)
    return list(rows.select_for_update(no_key=True).order_by("pk"))


def sort_out(
    by: Actor,
    change: Change,
    target: Target,
    contacts: list[Contact],
    *,
    asked: int,
    seen: Mapping[UUID, Seen] = NOBODY_LOOKED,
) -> Outlook:
    """Return which of these contacts a change would change; what is not as it was seen, it does not."""
    found = Outlook([], [], asked - len(contacts))
    tagged = _tagged(contacts, target.tag)
    members = set(target.account.teams.values_list("pk", flat=True)) if target.account else None
    away = target.account is not None and not can_be_given(by, target.account)
    known = kept_from(target.account) if target.account else frozenset[UUID]()
    changed = _not_as_seen(change, contacts, seen)
    for contact in contacts:
        why = _why_not(change, contact, tagged=tagged, members=members, away=away)
        if why is None and contact.person_id in known:
            why = WhyNot.KNOWS_THEM
        if why is None and contact.pk in changed:
            why = WhyNot.CHANGED
        if why is None:
            found.will.append(contact)
        else:
            found.wont.append((contact, why))
    return found


def undoable(by: Actor) -> Batch | None:
    """Return the last change of several by this member of staff, where it can be undone still.

    That is for an hour, and only while nothing has happened to any of the contacts since.
    """
    batch = Batch.objects.filter(made_by=by.id, made_at__gt=now() - UNDO_FOR).order_by("-made_at").first()
    return batch if batch is not None and not batch.undone_at and is_untouched(batch) else None


def batch_with(batch_id: UUID, by: Actor) -> Batch | None:
    """Return a change of several that this member of staff made, None where there is none."""
    return Batch.objects.filter(pk=batch_id, made_by=by.id).first()


def is_untouched(batch: Batch) -> bool:
    """Say whether nothing has happened to any of its contacts since."""
    since = Entry.objects.filter(record_id__in=list(batch.before), name__in=CHANGING, at__gt=batch.made_at)
    return not since.exists()


def _tagged(contacts: list[Contact], tag: Tag | None) -> set[UUID]:
    return (
        set(Tagged.objects.filter(contact__in=contacts, tag=tag).values_list("contact_id", flat=True)) if tag else set()
    )


def _not_as_seen(change: Change, contacts: list[Contact], seen: Mapping[UUID, Seen]) -> set[UUID]:
    now_seen = as_they_are(contacts) if seen else {}
    parts = LOOKED_AT[change.kind]
    return {pk for pk, it in now_seen.items() if pk in seen and not seen[pk].is_still(it, *parts)}


def _why_not(
    change: Change, contact: Contact, *, tagged: set[UUID], members: set[str] | None, away: bool
) -> WhyNot | None:
    match change.kind:
        case ChangeKind.MOVE if contact.team_id == change.team():
            return WhyNot.ALREADY
        case ChangeKind.MOVE:
            return WhyNot.SEALED if contact.sealed else None
        case ChangeKind.TAG:
            return WhyNot.ALREADY if contact.pk in tagged else None
        case ChangeKind.CLOSE:
            return WhyNot.IS_CLOSED if contact.state == State.CLOSED else None
    if contact.state == State.CLOSED:
        return WhyNot.IS_CLOSED
    if change.kind == ChangeKind.GRADE:
        return WhyNot.ALREADY if str(contact.grade) == change.value else None
    if contact.assigned_to_id == change.account_id():
        return WhyNot.ALREADY
    if members is not None and contact.team_id not in members:
        return WhyNot.NOT_IN_TEAM
    return WhyNot.NOT_HERE if away else None
