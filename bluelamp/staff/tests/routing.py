"""Skills and overflow for tests to begin with."""

from typing import Final

from bluelamp.foundation.ledger.actor import Actor
from bluelamp.staff.actions import begin_overflow, choose_overflow, choose_skills, make_skill
from bluelamp.staff.models import Account, Skill
from bluelamp.staff.rules import WhyOffered

ROUTER: Final = Actor.system("staff.change_force", "staff.keep_shifts", "contacts.route", "staff.offer")


def a_skill(name: str = "Welsh", *holders: Account) -> Skill:
    """Make a skill, and let some have it."""
    skill = make_skill(by=ROUTER, name=name)
    for account in holders:
        choose_skills(by=ROUTER, account=account, skills=frozenset({skill.pk}))
    return skill


def an_overflow(team: str, to: str, after_minutes: int | None = None) -> None:
    """Choose to whom a team's work is offered."""
    choose_overflow(by=ROUTER, team=team, to=to, after_minutes=after_minutes)


def is_offered(team: str, to: str, why: WhyOffered = WhyOffered.NOBODY_HERE, after_minutes: int | None = None) -> None:
    """Offer what waits for a team to another from now on."""
    an_overflow(team, to, after_minutes)
    begin_overflow(by=ROUTER, team=team, why=why)
