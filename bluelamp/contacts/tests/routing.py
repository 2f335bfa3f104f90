"""Rules for tests to begin with."""

from typing import Any

from bluelamp.contacts.actions import keep_rule
from bluelamp.contacts.fitting import Asks
from bluelamp.contacts.models import Contact, RoutingRule
from bluelamp.contacts.tests.scenarios import someone_came
from bluelamp.foundation.remembering import forget
from bluelamp.staff.models import Skill
from bluelamp.staff.tests.routing import ROUTER

HARBOUR, DESK = "harbour-neighbourhood", "digital-desk"


def a_rule(name: str = "Everything", team: str = HARBOUR, skill: Skill | None = None, **asks: str) -> RoutingRule:
    """Make a rule, which is asked after all others, from now on."""
    rule = keep_rule(by=ROUTER, name=name, asks=Asks(**asks), team=team, skill=skill.pk if skill else None)
    forget()
    return rule


def needing(skill: Skill, team: str = DESK, **told: Any) -> Contact:
    """Let someone come whose contact needs a skill."""
    return someone_came(team=team, rule_id=a_rule(f"Needs {skill}", team, skill).pk, **told)
