"""Taking the whole configuration away as a file, and taking one in."""

from dataclasses import replace
from typing import Final

from bluelamp.configuration.definition import Configuration
from bluelamp.configuration.events import ConfigurationExported, ConfigurationTaken
from bluelamp.configuration.proposal import proposal_of
from bluelamp.configuration.queries import configuration
from bluelamp.configuration.writing import written
from bluelamp.foundation.access.action import action
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.announce import announce, nothing_new
from bluelamp.staff.queries import team_codes

# What whoever takes a configuration in may do beyond their role, and only by that: approving is not among it.
BY_FILE: Final = frozenset(
    {
        "staff.change_force",
        "contacts.route",
        "contacts.make_tag",
        "contacts.save_view",
        "contacts.save_team_view",
        "people.make_marker_kind",
        "knowledge.write",
        "knowledge.write_template",
        "knowledge.write_article",
        "reports.write_service",
    }
)


@action(may="configuration.export", announces=ConfigurationExported)
def export_configuration(*, by: Actor) -> str:
    """Return the whole configuration as the text of a file. It holds nothing about anyone, and no key."""
    announce(ConfigurationExported(export_id=new_id()), by=by)
    return written(configuration())


@action(may="configuration.take", announces=ConfigurationTaken)
def take_configuration(*, by: Actor, wanted: Configuration) -> list[str]:
    """Make all changes from the configuration here to the wanted one, or none, and return them in words.

    Nothing is taken away, and words and services wait for someone to approve them. Raises `NotAConfiguration` where it
    cannot be done here, and what the actions of the changes raise.
    """
    steps = proposal_of(wanted).plan.steps
    if not steps:
        nothing_new()
        return []
    wider = replace(by, permissions=by.permissions | BY_FILE)
    for step in steps:
        step.take(by=replace(wider, teams=team_codes()))
    announce(ConfigurationTaken(taking_id=new_id(), changes=len(steps)), by=by)
    return [step.words for step in steps]
