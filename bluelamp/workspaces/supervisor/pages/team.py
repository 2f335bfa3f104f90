"""A team now: what is late and why, what waits unopened, who is here with how much, and giving it to someone else."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from bluelamp.canary.queries import missing
from bluelamp.contacts.asking import repeats_of
from bluelamp.contacts.workload import MOST_LISTED, figures
from bluelamp.foundation.access.entrance import open_to
from bluelamp.foundation.clock import now
from bluelamp.foundation.design.times import ago
from bluelamp.foundation.files.held import how_many_wait
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.records.queries import count_for_someone
from bluelamp.staff.queries import names_of_skills
from bluelamp.texts.dead import how_many_within_reach, takes_texts
from bluelamp.workspaces.supervisor.frame import address_of, chosen_team, parts, team_options, teams_of
from bluelamp.workspaces.supervisor.offers import offers_of
from bluelamp.workspaces.supervisor.overview import choices, cover_rows, late_rows, person_rows, unopened_rows
from bluelamp.workspaces.supervisor.ways_in_words import name_of


@open_to("contacts.supervise")
def team(request: HttpRequest, by: Actor) -> HttpResponse:
    """Show the team that the address names, one's own where it names none."""
    code = chosen_team(request, by)
    counted, people, name = figures(by, code), person_rows(by, code), teams_of(by).get(code, "")
    here_now = sum(row.colleague.duty.here for row in people)
    context: dict[str, Any] = {
        "team": code,
        "team_name": name,
        "teams": team_options(by, code),
        "here": address_of("team", team=code),
        "figures": counted,
        "oldest": ago(counted.oldest_at, at=now()) if counted.oldest_at else "",
        "late": late_rows(by, code),
        "unlisted": max(counted.late + counted.soon_late - MOST_LISTED, 0),
        "unopened": unopened_rows(by, code),
        "people": people,
        "skills_exist": bool(names_of_skills()),
        "here_now": here_now,
        "offers": offers_of(code, name, here_now=here_now) if people else [],
        "unscanned": how_many_wait(),
        "repeats": repeats_of(code),
        "filings": count_for_someone(),
        "dead": how_many_within_reach(by) if takes_texts() and by.may("texts.replay") else 0,
        "not_through": [name_of(each) for each in missing()],
        "covers": cover_rows(by, code),
        "choices": choices(people),
        "parts": parts(code, here="team"),
    }
    return render(request, "workspaces/supervisor/pages/team.html", context)


address = path("desk/team/", team, name="team")
