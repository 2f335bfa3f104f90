"""What taking a configuration in would do, a part of it in each file. Nothing is done by planning."""

from bluelamp.configuration.definition import Configuration
from bluelamp.configuration.planning.articles import plan_articles
from bluelamp.configuration.planning.force import (
    plan_bank_holidays,
    plan_force,
    plan_opening_hours,
    plan_senders,
    plan_skills,
    plan_teams,
)
from bluelamp.configuration.planning.plan import Plan
from bluelamp.configuration.planning.rules import plan_rules
from bluelamp.configuration.planning.services import plan_services
from bluelamp.configuration.planning.templates import plan_templates
from bluelamp.configuration.planning.words import plan_marker_kinds, plan_replies, plan_tags, plan_views

PARTS = (
    plan_force,
    plan_teams,
    plan_skills,
    plan_tags,
    plan_marker_kinds,
    plan_services,
    plan_rules,
    plan_views,
    plan_replies,
    plan_templates,
    plan_articles,
    plan_senders,
    plan_opening_hours,
    plan_bank_holidays,
)


def plan(wanted: Configuration, here: Configuration) -> Plan:
    """Return the steps from the configuration that is here to the wanted one; nothing is ever taken away."""
    made = Plan()
    for add in PARTS:
        add(made, wanted, here)
    return made
