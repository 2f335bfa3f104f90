"""Saying what the staff can do."""

from typing import Final

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.models import Account, Skill
from bluelamp.staff.routing_events import SkillGained, SkillLost, SkillMade, SkillRenamed

LONGEST: Final = 40


class NoSkill(ValueError):
    """What was typed makes no skill: it is empty, too long, or there already."""

    def __str__(self) -> str:
        return str(_("Enter a name of at most 40 characters, with letters from A to Z, that no other skill has."))


@action(may="staff.change_force", announces=SkillMade)
def make_skill(*, by: Actor, name: str, code: str = "") -> Skill:
    """Make a skill that staff can have and contacts can need; its code is made from its name unless one is given.

    Raises `NoSkill`.
    """
    name = " ".join(name.split())
    code = code or slugify(name)
    taken = Skill.objects.filter(Q(pk=code) | Q(name__iexact=name))
    if not code or len(max(name, code, key=len)) > LONGEST or taken.exists():
        raise NoSkill
    skill = Skill.objects.create(code=code, name=name)
    announce(SkillMade(making_id=new_id(), skill=code), by=by)
    return skill


@action(may="staff.change_force", announces=SkillRenamed)
def rename_skill(*, by: Actor, code: str, name: str) -> None:
    """Give the skill with this code another name; the code stays, and so does who has it. Raises `NoSkill`."""
    skill, name = Skill.objects.select_for_update().get(pk=code), " ".join(name.split())
    if skill.name == name:
        nothing_new()
        return
    if not name or len(name) > LONGEST or Skill.objects.filter(name__iexact=name).exclude(pk=code).exists():
        raise NoSkill
    skill.name = name
    skill.save(update_fields=["name"])
    announce(SkillRenamed(making_id=new_id(), skill=code), by=by)


@action(may="staff.keep_shifts", announces=SkillGained)
def choose_skills(*, by: Actor, account: Account, skills: frozenset[str]) -> None:
    """Note which skills an account has, by their codes."""
    Account.objects.select_for_update().get(pk=account.pk)
    before = frozenset(account.skills.values_list("pk", flat=True))
    if before == skills:
        nothing_new()
        return
    account.skills.set(Skill.objects.filter(pk__in=skills))
    for code in sorted(skills - before):
        announce(SkillGained(account_id=account.pk, skill=code), by=by)
    for code in sorted(before - skills):
        announce(SkillLost(account_id=account.pk, skill=code), by=by)
