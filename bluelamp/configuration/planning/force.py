"""What would change of the force, its teams and its skills."""

from datetime import date
from functools import partial

from django.utils.translation import gettext as _

from bluelamp.configuration.definition import Configuration, OpeningSet, TeamSet
from bluelamp.configuration.planning.plan import Plan, names_of_teams
from bluelamp.staff.actions import (
    change_force,
    choose_hours,
    choose_hours_about,
    choose_overflow,
    choose_sender,
    close_team,
    keep_bank_holidays,
    make_skill,
    make_team,
    rename_skill,
    rename_team,
)
from bluelamp.staff.opening_times import Hours


def plan_force(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add what changes of the name of the force and of where leaving leads."""
    if wanted.force is None or wanted.force == here.force:
        return
    name, url = wanted.force.name, wanted.force.exit_url
    words = _("The force is called %(name)s, and leaving leads to %(url)s.") % {"name": name, "url": url}
    plan.add(words, partial(change_force, name=name, exit_url=url))


def plan_teams(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add teams that are made and renamed, and then whose work is offered to which: those are all there by then."""
    kept = {team.code: team for team in here.teams or ()}
    for team in wanted.teams or ():
        change = partial(make_team if team.code not in kept else rename_team, code=team.code, name=team.name)
        said = {"name": team.name, "code": team.code}
        if team.code not in kept:
            plan.add(_("The team %(name)s is made, with the code %(code)s.") % said, change)
        elif kept[team.code].name != team.name:
            said["before"] = kept[team.code].name
            plan.add(_("The team %(before)s is called %(name)s.") % said, change)
    names = names_of_teams(wanted, here)
    for team in wanted.teams or ():
        _plan_overflow(plan, team, kept.get(team.code), names)
    for team in wanted.teams or ():
        _plan_closing(plan, team, kept.get(team.code), names)
    if wanted.teams is not None:
        missing = kept.keys() - {team.code for team in wanted.teams}
        plan.left += [_("The team %(name)s") % {"name": kept[code].name} for code in sorted(missing)]


def plan_skills(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add skills that are made and renamed."""
    kept = {skill.code: skill.name for skill in here.skills or ()}
    for skill in wanted.skills or ():
        said = {"name": skill.name, "before": kept.get(skill.code, "")}
        if skill.code not in kept:
            plan.add(_("The skill %(name)s is made.") % said, partial(make_skill, name=skill.name, code=skill.code))
        elif kept[skill.code] != skill.name:
            rename = partial(rename_skill, code=skill.code, name=skill.name)
            plan.add(_("The skill %(before)s is called %(name)s.") % said, rename)
    if wanted.skills is not None:
        missing = kept.keys() - {skill.code for skill in wanted.skills}
        plan.left += [_("The skill %(name)s") % {"name": kept[code]} for code in sorted(missing)]


def plan_senders(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add whom what leaves is from, where that is someone else."""
    kept = set(here.senders or ())
    for sender in wanted.senders or ():
        if sender not in kept:
            words = _("E-mails are from %(name)s %(address)s.") % {"name": sender.name, "address": sender.address}
            choose = partial(choose_sender, channel=sender.channel, name=sender.name, address=sender.address)
            plan.add(" ".join(words.split()), choose)
    if wanted.senders is not None and not wanted.senders:
        plan.left += [_("That e-mails are from %(address)s") % {"address": sender.address} for sender in kept]


def plan_opening_hours(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add when a door is open, where that is otherwise."""
    kept = set(here.opening_hours or ())
    for opening in wanted.opening_hours or ():
        if opening not in kept:
            hours = Hours(tuple(opening.week.split(",")), opening.on_bank_holidays)
            said = {"week": opening.week, "service": opening.about}
            words = _("Chats are answered at these hours from Monday on: %(week)s.") % said
            choose = partial(choose_hours, door=opening.door, hours=hours)
            if opening.about:
                words = _("Chats about %(service)s are answered at these hours from Monday on: %(week)s.") % said
                choose = partial(choose_hours_about, door=opening.door, about=opening.about, hours=hours)
            plan.add(words, choose)
    if wanted.opening_hours is not None:
        asked = {(opening.door, opening.about) for opening in wanted.opening_hours}
        plan.left += [_left_open(each) for each in here.opening_hours or () if (each.door, each.about) not in asked]


def _left_open(opening: OpeningSet) -> str:
    said = {"week": opening.week, "service": opening.about}
    if opening.about:
        return _("That chats about %(service)s are answered at these hours: %(week)s") % said
    return _("That chats are answered at these hours: %(week)s") % said


def plan_bank_holidays(plan: Plan, wanted: Configuration, here: Configuration) -> None:
    """Add days that become bank holidays or are called otherwise."""
    kept, asked = set(here.bank_holidays or ()), set(wanted.bank_holidays or ())
    for each in sorted(asked - kept, key=lambda each: each.day):
        words = _("%(day)s is a bank holiday: %(name)s.") % {"day": each.day, "name": each.name}
        plan.add(words, partial(keep_bank_holidays, names={date.fromisoformat(each.day): each.name}))
    if wanted.bank_holidays is not None:
        days = {each.day for each in asked}
        left = sorted((each.day, each.name) for each in kept if each.day not in days)
        words = _("The bank holiday %(day)s, %(name)s")
        plan.left += [words % {"day": day, "name": name} for day, name in left]


def _plan_closing(plan: Plan, team: TeamSet, before: TeamSet | None, names: dict[str, str]) -> None:
    was = (before.followed_by if before else "") or ""
    if team.followed_by is None or team.followed_by == was:
        return
    said = {"team": team.name, "to": names.get(was or team.followed_by, "")}
    if was:
        plan.left.append(_("That the team %(team)s is closed, and %(to)s does its work") % said)
        return
    words = _("The team %(team)s is closed, and %(to)s does its work.") % said
    plan.add(words, partial(close_team, code=team.code, to=team.followed_by))


def _plan_overflow(plan: Plan, team: TeamSet, before: TeamSet | None, names: dict[str, str]) -> None:
    was = (before.offered_to, before.after_minutes) if before else ("", None)
    if was == (team.offered_to, team.after_minutes):
        return
    said = {"team": team.name, "to": names.get(team.offered_to or was[0], ""), "minutes": team.after_minutes}
    if not team.offered_to:
        plan.left.append(_("That the work of %(team)s is offered to %(to)s while it cannot do it") % said)
        return
    words = _("While %(team)s cannot do it, its work is offered to %(to)s.") % said
    if team.after_minutes:
        words = _("While %(team)s cannot do it, and after %(minutes)s minutes, its work is offered to %(to)s.") % said
    plan.add(words, partial(choose_overflow, team=team.code, to=team.offered_to, after_minutes=team.after_minutes))
