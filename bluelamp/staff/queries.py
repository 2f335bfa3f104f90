"""Reading accounts, teams and the force."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from bluelamp.foundation.database.asking import ask
from bluelamp.foundation.ledger.actor import Actor, Kind
from bluelamp.staff.models import Account, Force, Overflow, SealedPerson, ShutOut, Skill, Team
from bluelamp.staff.rules import Role, permissions_of

OWN, OFFERED, FACTOR, SHUT_OUT, SEALED = range(5)
SEES_SEALED: Final = "people.see_sealed"
# By hand, because every page of the desk begins with it.
ARRIVES: Final = f"""
SELECT {OWN}, team_id FROM staff_account_teams WHERE account_id = %s
UNION ALL
SELECT {OWN}, team.code FROM staff_team AS team
JOIN staff_account_teams AS own ON own.team_id = team.followed_by_id
WHERE own.account_id = %s
UNION ALL
SELECT {OFFERED}, overflow.team_id FROM staff_overflow AS overflow
JOIN staff_account_teams AS own ON own.team_id = overflow.to_id
WHERE own.account_id = %s AND overflow.since IS NOT NULL
UNION ALL
SELECT {SHUT_OUT}, person FROM staff_shutout WHERE account_id = %s
UNION ALL
SELECT {SEALED}, CAST(person AS varchar(36)) FROM staff_sealedperson
UNION ALL
SELECT {FACTOR}, '' WHERE EXISTS (SELECT 1 FROM mfa_authenticator WHERE user_id = %s)
"""  # noqa: S608 the numbers are ours


@dataclass(frozen=True)
class Arrival:
    """Someone at the staff door: who acts, and whether they have a second factor."""

    by: Actor
    has_second_factor: bool


def arrival_of(account: Account) -> Arrival:
    """Return the account as one who acts: its role's permissions, its teams, and those whose work they are offered.

    A closed team that one of theirs follows counts as theirs.
    """
    found = ask(ARRIVES, *[account.pk] * 5)
    own, offered = (frozenset(team for what, team in found if what == kind) for kind in (OWN, OFFERED))
    known, sealed = (frozenset(UUID(who) for what, who in found if what == kind) for kind in (SHUT_OUT, SEALED))
    permissions = permissions_of(Role(account.role), training=settings.TRAINING)
    sees = sealed if SEES_SEALED in permissions else frozenset[UUID]()
    by = Actor(
        kind=Kind.STAFF,
        id=account.pk,
        permissions=permissions,
        teams=own,
        offered=offered - own,
        shut_out=known | (sealed - sees),
        sees_sealed=sees,
    )
    return Arrival(by, has_second_factor=any(what == FACTOR for what, _ in found))


def actor_for(account: Account) -> Actor:
    """Return the account as one who acts."""
    return arrival_of(account).by


def teams_serving(team: str) -> list[str]:
    """Return whose members can be given what a team has: its own and, while there is one, those it is offered to.

    What a closed team still has can be given to members of the one that follows it.
    """
    offered = Overflow.objects.filter(team=team, since__isnull=False).values_list("to", flat=True)
    return [team, *offered.union(Team.objects.filter(follows=team).values_list("pk", flat=True))]


def overflows() -> list[Overflow]:
    """Return every team's choice of another that is offered its work too."""
    return list(Overflow.objects.select_related("team", "to").order_by("team"))


def overflow_of(team: str) -> Overflow | None:
    """Return a team's choice of another that is offered its work too, None where there is none."""
    return Overflow.objects.select_related("team", "to").filter(team=team).first()


def empty_teams() -> frozenset[str]:
    """Return the codes of teams that nobody is in whose account is open."""
    return frozenset(Team.objects.exclude(accounts__is_active=True).values_list("pk", flat=True))


def names_of_skills() -> dict[str, str]:
    """Return the names of all skills by their codes, in the order of the names."""
    return dict(Skill.objects.order_by("name").values_list("pk", "name"))


def holders_of_skills() -> dict[str, list[str]]:
    """Return who has each skill, all in the order of their names; those whose account is closed are left out."""
    rows = Skill.objects.order_by("name").prefetch_related("accounts")
    return {skill.name: sorted(each.name for each in skill.accounts.all() if each.is_active) for skill in rows}


def skills_of(accounts: Iterable[UUID]) -> dict[UUID, list[Skill]]:
    """Return the skills of accounts, by name; those who have none are left out."""
    found: dict[UUID, list[Skill]] = {}
    for account in Account.objects.filter(pk__in=list(accounts), skills__isnull=False).prefetch_related("skills"):
        found[account.pk] = sorted(account.skills.all(), key=lambda skill: skill.name)
    return found


def home_of(account: Account) -> str:
    """Return the address of the page where the account's work begins."""
    return _home_of(Role(account.role))


@cache
def _home_of(role: Role) -> str:
    return reverse("queue" if "contacts.see" in permissions_of(role) else "work")


def may_search(account: Account) -> bool:
    """Say whether the account's role may search."""
    return "search.ask" in permissions_of(Role(account.role))


def the_force() -> Force | None:
    """Return the force this installation serves, None before it was set up."""
    return Force.objects.first()


def exit_url() -> str:
    """Return the harmless site that someone who leaves quickly is taken to."""
    force = the_force()
    return force.exit_url if force else Force._meta.get_field("exit_url").get_default()


def names_of(accounts: AbstractSet[UUID]) -> dict[UUID, str]:
    """Return the names of accounts by their ids."""
    return dict(Account.objects.filter(pk__in=accounts).values_list("pk", "name"))


def names_of_staff() -> list[str]:
    """Return the name of everyone who ever had an account."""
    return list(Account.objects.values_list("name", flat=True))


def names_of_teams(codes: Iterable[str] | None = None) -> dict[str, str]:
    """Return the names of teams by their codes, in the order of the names; of all teams where no codes are given."""
    rows = Team.objects.all() if codes is None else Team.objects.filter(pk__in=codes)
    return dict(rows.order_by("name", "pk").values_list("pk", "name"))


def account_with(address: str) -> Account | None:
    """Return the account that an e-mail address signs in to, None where there is none."""
    return Account.objects.filter(email__iexact=address.strip()).first() if address else None


def active_account(account_id: UUID) -> Account | None:
    """Return an account by its id, None where there is none that is active."""
    return Account.objects.filter(pk=account_id, is_active=True).first()


def accounts_of(team: str) -> list[Account]:
    """Return all accounts in a team, by name, closed ones too."""
    return list(Account.objects.filter(teams=team).order_by("name", "pk"))


def members_of(team: str) -> list[Account]:
    """Return the active accounts of a team, by name."""
    return list(Account.objects.filter(teams=team, is_active=True).order_by("name"))


def is_kept_from(account: Account, person_id: UUID) -> bool:
    """Say whether an account is kept from the records of a person: they know each other, or the person is sealed."""
    return person_id in kept_from(account)


def kept_from(account: Account) -> frozenset[UUID]:
    """Return the people whose records an account is kept from."""
    known = map(UUID, ShutOut.objects.filter(account=account).values_list("person", flat=True))
    sealed = frozenset[UUID]() if SEES_SEALED in permissions_of(Role(account.role)) else sealed_people()
    return frozenset(known) | sealed


def sealed_people() -> frozenset[UUID]:
    """Return the people of whom only who may see sealed people may know."""
    return frozenset(sealed_ids())


def is_sealed(person_id: UUID) -> bool:
    """Say whether a person is one of them."""
    return SealedPerson.objects.filter(person=person_id).exists()


def sealed_ids() -> QuerySet[SealedPerson, UUID]:
    """Return them as a question that stands within another."""
    return SealedPerson.objects.values_list("person", flat=True)


def accounts_that_may(permission: str, *, person_id: UUID | None = None) -> list[Account]:
    """Return the active accounts whose role has a permission, with their teams, by name.

    Of those that may see a person, where one is named, whoever is kept from their records is left out.
    """
    roles = [role for role in Role if permission in permissions_of(role)]
    rows = Account.objects.filter(is_active=True, role__in=roles).prefetch_related("teams")
    if person_id is not None:
        blind = [role for role in roles if SEES_SEALED not in permissions_of(role)]
        rows = rows.exclude(Exists(ShutOut.objects.filter(account=OuterRef("pk"), person=person_id.hex)))
        rows = rows.exclude(Exists(SealedPerson.objects.filter(person=person_id)), role__in=blind)
    return list(rows.order_by("name", "pk"))


def team_codes() -> frozenset[str]:
    """Return the codes of all teams."""
    return frozenset(Team.objects.values_list("pk", flat=True))


def demonstration_accounts() -> list[Account]:
    """Return the accounts made for the demonstration, by role and name."""
    accounts = Account.objects.filter(for_demonstration=True).prefetch_related("teams")
    return list(accounts.order_by("role", "name"))


def account_in(account_id: UUID, team: str) -> bool:
    """Say whether an account is in a team and not closed."""
    return Account.objects.filter(pk=account_id, teams=team, is_active=True).exists()


def teams_of_account(account: Account) -> list[str]:
    """Return the codes of the teams that an account is in."""
    return sorted(account.teams.values_list("pk", flat=True))


def account_by_id(account_id: UUID) -> Account | None:
    """Return an account by its id, closed or not; None where there is none."""
    return Account.objects.filter(pk=account_id).first()


def all_accounts() -> list[Account]:
    """Return every account with its teams, by name, those that are closed last."""
    return list(Account.objects.order_by("-is_active", "name", "pk").prefetch_related("teams"))


def teams_with(codes: Iterable[str]) -> list[Team]:
    """Return the teams with these codes."""
    return list(Team.objects.filter(pk__in=codes))


def second_factors_of(account: Account) -> int:
    """Return how many second factors an account has; recovery codes belong to them and do not count."""
    factors = Authenticator.objects.filter(user=account).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return int(factors.count())


def role_labels() -> dict[str, str]:
    """Return what each role is called, by its code."""
    return {str(code): str(label) for code, label in Account._meta.get_field("role").choices or []}
