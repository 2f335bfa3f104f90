"""What would change of the force's own services: other versions, which wait until someone approves them."""

from functools import partial
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bluelamp.configuration.definition import Configuration
from bluelamp.configuration.planning.plan import Plan
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.reports.actions import begin_service
from bluelamp.reports.comparing import changes_between
from bluelamp.reports.definition import Definition
from bluelamp.reports.versions import State, Version, versions_of

MOST_NAMED: Final = 20  # changes of one service, in words


def plan_services(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add services that are otherwise here than in the file: neither what is in use says so nor what is being made."""
    for definition in wanted.services or ():
        versions = versions_of(definition.code)
        newest = _newest_of_use(versions)
        if newest is None or definition not in (newest.definition, versions[0].definition):
            plan.add(_in_words(newest, definition), partial(_begin, definition), _changes(newest, definition))
    if wanted.services is not None:
        codes = {definition.code for definition in wanted.services}
        left = [definition for definition in here.services or () if definition.code not in codes]
        plan.left += [_("The service “%(name)s”") % {"name": definition.label} for definition in left]


def _newest_of_use(versions: list[Version]) -> Version | None:
    """Return the version that a new one is compared with: what is offered or will be, and else the newest."""
    in_use = [version for version in versions if version.state in (State.OFFERED, State.TO_COME, State.APPROVED)]
    return next(iter(in_use or versions), None)


def _in_words(newest: Version | None, definition: Definition) -> str:
    if newest is not None:
        words = _("The service “%(name)s” gets another version, which waits for someone to approve it.")
        return words % {"name": newest.definition.label}
    pages = len(definition.pages)
    words = ngettext(
        "The service “%(name)s” is made, with %(count)s page, and waits for someone to approve it.",
        "The service “%(name)s” is made, with %(count)s pages, and waits for someone to approve it.",
        pages,
    )
    return words % {"name": definition.label, "count": pages}


def _changes(newest: Version | None, definition: Definition) -> list[str]:
    """Return at most 20 of the changes in sentences, and how many there are beside."""
    changes = changes_between(newest.definition, definition) if newest else []
    beside = len(changes) - MOST_NAMED
    more = ngettext("There is %(count)s more change.", "There are %(count)s more changes.", beside) % {"count": beside}
    return [*changes[:MOST_NAMED], *([more] if beside > 0 else [])]


def _begin(definition: Definition, *, by: Actor) -> None:
    begin_service(by=by, version_id=new_id(), definition=definition)
