"""Mentions: who can be told of a note, and what a member of staff was told of."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from bluelamp.contacts.models import Contact, Mention
from bluelamp.contacts.rules import may_reach
from bluelamp.foundation.access.reach import within_reach
from bluelamp.foundation.clock import now
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Look
from bluelamp.staff.queries import accounts_that_may, is_kept_from, sealed_people, teams_serving
from bluelamp.staff.rules import Role, permissions_of

if TYPE_CHECKING:
    from bluelamp.staff.models import Account, Team

KEPT_FOR: Final = timedelta(days=90)


class MayNotSeeIt(ValueError):
    """Someone was to be told of a contact that they may not see."""

    def __str__(self) -> str:
        return str(_("Only colleagues who may see this contact can be told of it."))


@dataclass(frozen=True)
class Tellable:
    """Who can be told of a note: colleagues by name, and the teams that deal with the contact, with who is in each."""

    accounts: "list[Account]"
    teams: "dict[Team, list[Account]]"


def may_see(account: "Account", contact: Contact) -> bool:
    """Say whether an account is active and may see a contact."""
    serving = set(teams_serving(contact.team_id))
    sealed = contact.person_id in sealed_people()
    return _may_see(account, contact, serving, sealed=sealed) and not is_kept_from(account, contact.person_id)


def who_can_be_told(contact: Contact, *, sealed: bool, served_by: Collection[str] | None = None) -> Tellable:
    """Return every active account that may see a contact, by name, and the teams that they are in and that serve it.

    `sealed` says whether its person is. Whoever knows which teams serve it, as `served_by`, saves asking.
    """
    serving = set(served_by or teams_serving(contact.team_id))
    accounts = [
        each
        for each in accounts_that_may("contacts.see", person_id=contact.person_id)
        if _may_see(each, contact, serving, sealed=sealed)
    ]
    teams: dict[Team, list[Account]] = {}
    for account in accounts:
        for team in account.teams.all():
            if team.pk in serving:
                teams.setdefault(team, []).append(account)
    return Tellable(accounts, teams)


def _may_see(account: "Account", contact: Contact, serving: set[str], *, sealed: bool) -> bool:
    teams = {team.pk for team in account.teams.all()}
    permissions = permissions_of(Role(account.role))
    return (
        account.is_active
        and "contacts.see" in permissions
        and may_reach(
            sealed=contact.sealed,
            of_sealed_person=sealed,
            permissions=permissions,
            own_team=contact.team_id in teams,
            serves=bool(teams & serving),
        )
    )


def mentions_of(by: Actor, *, most: int) -> list[tuple[Mention, bool]]:
    """Return where a member of staff was mentioned in the last 90 days, within reach, newest first.

    Each with whether they have opened the contact since.
    """
    rows = _told(by).annotate(is_read=_opened_since(by)).select_related("message__written_by")
    return [(mention, bool(vars(mention)["is_read"])) for mention in rows[:most]]


def whispered_to(contact: Contact) -> dict[UUID, str]:
    """Return to whom each whisper in a chat is, by the id of its message."""
    rows = Mention.objects.filter(contact=contact, is_whisper=True)
    return dict(rows.values_list("message_id", "account__name"))


def count_unread(by: Actor) -> int:
    """Return how often a member of staff was mentioned and has not opened the contact since."""
    return _told(by).exclude(_opened_since(by)).order_by().count()


def _opened_since(by: Actor) -> Exists:
    looks = Look.objects.filter(Q(actor_id=by.id), record_id=OuterRef("contact_id"), at__gt=OuterRef("mentioned_at"))
    return Exists(looks)


def _told(by: Actor) -> QuerySet[Mention]:
    reached = within_reach(by, Contact.objects.filter(pk=OuterRef("contact_id")))
    rows = Mention.objects.filter(Exists(reached), account=by.id, mentioned_at__gt=now() - KEPT_FOR)
    return rows.order_by("-mentioned_at", "-pk")
