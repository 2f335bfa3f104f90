"""What would change of tags, kinds of markers, the views of teams and saved replies."""

from functools import partial
from typing import TYPE_CHECKING

from django.utils.text import slugify
from django.utils.translation import gettext as _

from bluelamp.configuration.definition import Configuration, ReplySet, ViewSet
from bluelamp.configuration.planning.plan import Plan, names_of_teams
from bluelamp.contacts.actions import drop_view, make_tag, save_team_view
from bluelamp.contacts.filters import KnownCodes, read_query
from bluelamp.contacts.tags import tag_labels
from bluelamp.contacts.views import team_views
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.knowledge.actions import write_saved_reply
from bluelamp.knowledge.queries import newest_version
from bluelamp.people.actions import make_marker_kind
from bluelamp.reports.services import services
from bluelamp.staff.queries import team_codes

if TYPE_CHECKING:
    from bluelamp.knowledge.models import ReplyVersion


def plan_tags(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add tags that are made; one is the same where its words are but for case."""
    new, left = _labels(wanted.tags, here.tags)
    for label in new:
        plan.add(_("The tag %(label)s is made.") % {"label": label}, partial(make_tag, label=label))
    plan.left += [_("The tag %(label)s") % {"label": label} for label in left]


def plan_marker_kinds(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add kinds of markers that are made."""
    new, left = _labels(wanted.marker_kinds, here.marker_kinds)
    for label in new:
        words = _("The kind of marker %(label)s is made.") % {"label": label}
        plan.add(words, partial(make_marker_kind, label=label))
    plan.left += [_("The kind of marker %(label)s") % {"label": label} for label in left]


def plan_views(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add views that are kept for a team; one of the same name with other filters shows those from then on."""
    kept, asked = set(here.team_views or ()), set(wanted.team_views or ())
    teams = names_of_teams(wanted, here)
    others = {(view.team, view.name) for view in kept - asked}
    for view in wanted.team_views or ():
        said = {"name": view.name, "team": teams.get(view.team, view.team)}
        words = _("The team %(team)s gets the view “%(name)s”.")
        if (view.team, view.name) in others:
            words = _("The view “%(name)s” of the team %(team)s has other filters.")
        if view not in kept:
            plan.add(words % said, partial(_keep_view, view, asked))
    if wanted.team_views is not None:
        missing = others - {(view.team, view.name) for view in asked}
        words = _("The view “%(name)s” of the team %(team)s")
        plan.left += [words % {"team": teams.get(team, team), "name": name} for team, name in sorted(missing)]


def plan_replies(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add saved replies whose words are neither in use nor waiting; a supervisor approves them before they are used."""
    kept = {reply.code: reply for reply in here.saved_replies or ()}
    for reply in wanted.saved_replies or ():
        newest = newest_version(reply.code)
        if reply == kept.get(reply.code) or _says_so(newest, reply):
            continue
        words = _("The saved reply “%(title)s” is written, and waits for a supervisor to approve it.")
        if newest:
            words = _("The saved reply “%(title)s” gets other words, which wait for a supervisor to approve them.")
        plan.add(
            words % {"title": reply.title},
            partial(
                write_saved_reply,
                code=reply.code,
                title=reply.title,
                words=reply.words,
                seen=newest.number if newest else 0,
            ),
        )
    if wanted.saved_replies is not None:
        missing = kept.keys() - {reply.code for reply in wanted.saved_replies}
        plan.left += [_("The saved reply “%(title)s”") % {"title": kept[code].title} for code in sorted(missing)]


def _keep_view(view: ViewSet, asked: set[ViewSet], *, by: Actor) -> None:
    """Keep a view of a team in the place of one with the same name that the file does not have."""
    for old in team_views():
        if (old.team_id, old.name) == (view.team, view.name) and ViewSet(view.team, view.name, old.query) not in asked:
            drop_view(by=by, view=old)
    known = KnownCodes(teams=team_codes(), tags=frozenset(tag_labels()), services=frozenset(services()))
    save_team_view(by=by, name=view.name, filters=read_query(view.query, known), team=view.team)


def _says_so(newest: "ReplyVersion | None", reply: ReplySet) -> bool:
    """Say whether these words wait to be approved already."""
    if newest is None or newest.reply.withdrawn_at is not None:
        return False
    return (newest.title, newest.words) == (reply.title, reply.words)


def _labels(wanted: tuple[str, ...] | None, here: tuple[str, ...] | None) -> tuple[list[str], list[str]]:
    """Return which of the wanted are new, and which of those here are not wanted."""
    kept = {slugify(label): label for label in here or ()}
    asked = {slugify(label): label for label in wanted or ()}
    left = [] if wanted is None else [kept[code] for code in sorted(kept.keys() - asked.keys())]
    return [asked[code] for code in sorted(asked.keys() - kept.keys())], left
