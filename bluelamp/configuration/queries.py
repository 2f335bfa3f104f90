"""Reading the configuration as it is here and now."""

from datetime import date

from bluelamp.configuration.definition import (
    Configuration,
    ForceSet,
    HolidaySet,
    OpeningSet,
    ReplySet,
    RuleSet,
    SenderSet,
    SkillSet,
    TeamSet,
    TemplateSet,
    ViewSet,
)
from bluelamp.contacts.routing import rules_in_use
from bluelamp.contacts.tags import tag_labels
from bluelamp.contacts.views import team_views
from bluelamp.knowledge.articles import own_articles
from bluelamp.knowledge.queries import approved_templates, offered_replies
from bluelamp.knowledge.rules import Kind
from bluelamp.people.markers import marker_kinds
from bluelamp.reports.versions import own_services
from bluelamp.staff.bank_holidays import bank_holidays
from bluelamp.staff.closed_teams import followers
from bluelamp.staff.opening import CHAT, hours_apart, hours_of
from bluelamp.staff.opening_times import Hours
from bluelamp.staff.queries import exit_url, names_of_skills, names_of_teams, overflows, the_force
from bluelamp.staff.senders import EMAIL, sender_of


def configuration() -> Configuration:
    """Return the whole configuration: of saved replies the approved versions, of rules those in use, in their order.

    Articles are those in the force's own words. Of each service of the force's own it is the newest version that was
    approved and not withdrawn.
    """
    force = the_force()
    return Configuration(
        force=ForceSet(force.name, exit_url()) if force else None,
        teams=_teams(),
        skills=tuple(SkillSet(code, name) for code, name in sorted(names_of_skills().items())),
        tags=tuple(sorted(tag_labels().values())),
        marker_kinds=tuple(sorted(marker_kinds().values())),
        rules=tuple(
            RuleSet(rule.name, rule.team_id, rule.chosen, rule.place, rule.words, rule.skill_id or "")
            for rule in rules_in_use()
        ),
        team_views=tuple(ViewSet(view.team_id or "", view.name, view.query) for view in team_views()),
        saved_replies=tuple(
            ReplySet(version.reply.code, version.title, version.words) for version in offered_replies()
        ),
        templates=tuple(
            TemplateSet(code, version.title, version.words) for code, version in sorted(approved_templates().items())
        ),
        articles=tuple(own_articles(Kind.ARTICLE)),
        easy_reads=tuple(own_articles(Kind.EASY_READ)),
        senders=tuple(SenderSet(EMAIL, kept.name, kept.address) for kept in [sender_of(EMAIL)] if kept),
        opening_hours=_opening_hours(),
        bank_holidays=tuple(HolidaySet(each.day.isoformat(), each.name) for each in bank_holidays(date.min)),
        services=tuple(version.definition for version in own_services()),
    )


def _opening_hours() -> tuple[OpeningSet, ...]:
    hours = {"": hours_of(CHAT)} if hours_of(CHAT) != Hours() else {}
    return tuple(
        OpeningSet(CHAT, ",".join(each.week), each.on_bank_holidays, about)
        for about, each in (hours | hours_apart(CHAT)).items()
    )


def _teams() -> tuple[TeamSet, ...]:
    offered = {overflow.team_id: overflow for overflow in overflows()}
    found, closed = [], followers()
    for code, name in sorted(names_of_teams().items()):
        overflow = offered.get(code)
        to, minutes = (overflow.to_id, overflow.after_minutes) if overflow else ("", None)
        found.append(TeamSet(code, name, to, minutes, closed.get(code, "")))
    return tuple(found)
