"""A configuration is taken in by the actions of each room: what is there already stays, nothing is taken away."""

from typing import Any

import pytest

from bluelamp.configuration.actions import take_configuration
from bluelamp.configuration.proposal import propose
from bluelamp.configuration.reading import NotAConfiguration
from bluelamp.configuration.tests.scenarios import (
    TAKER,
    WHOLE,
    a_configured_force,
    as_it_is,
    parts_here,
    proposed,
    taken,
)
from bluelamp.contacts.actions import move_rule
from bluelamp.contacts.routing import rules_in_use
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import write_saved_reply
from bluelamp.knowledge.queries import approved_version, offered_replies, waiting_replies
from bluelamp.knowledge.templates import NOTICE, said_by
from bluelamp.staff.actions.skills import NoSkill, make_skill
from bluelamp.staff.closed_teams import followers
from bluelamp.staff.queries import actor_for
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.scenarios import SET_UP
from tests.ledger import read_ledger

pytestmark = pytest.mark.django_db
ROUTER = Actor.system("contacts.route")


def test_nobody_else_may() -> None:
    office = an_office()
    with pytest.raises(NotAllowed):
        take_configuration(by=actor_for(office.member), wanted=proposed(**WHOLE).wanted)


def test_all_of_a_file_is_there_afterwards_and_each_change_has_its_entry() -> None:
    office = an_office()
    said = take_configuration(by=office.by, wanted=proposed(**WHOLE).wanted)
    here = parts_here()
    for part in (
        "force",
        "skills",
        "tags",
        "marker_kinds",
        "rules",
        "team_views",
        "senders",
        "opening_hours",
        "bank_holidays",
    ):
        assert here[part] == WHOLE[part], part
    assert [team for team in here["teams"] if team["code"] in ("digital-desk", "moor")] == WHOLE["teams"]
    assert Entry.objects.get(name="configuration.ConfigurationTaken").facts["changes"] == len(said) == 18
    made = Entry.objects.filter(actor_id=office.administrator.pk).values_list("name", flat=True)
    assert {"staff.TeamMade", "staff.OverflowChosen", "contacts.RuleKept", "people.MarkerKindMade"} <= set(made)


def test_a_saved_reply_waits_for_a_supervisor() -> None:
    an_office()
    taken(**WHOLE)
    assert offered_replies() == []
    assert [version.words for version in waiting_replies()] == [WHOLE["saved_replies"][0]["words"]]
    assert taken(**WHOLE) == []


def test_a_template_waits_for_someone_to_approve_it() -> None:
    an_office()
    said = taken(templates=WHOLE["templates"])
    (line,) = said
    assert line.startswith("The template “The e-mail that says that there is an update” gets other words, which wait")
    assert said_by(NOTICE, address="there").title == "There is an update"
    assert taken(templates=WHOLE["templates"]) == []
    for wrong in ({"code": "other"}, {"words": "Without"}, {"words": "{address} {name}"}):
        with pytest.raises(NotAConfiguration):
            proposed(templates=[WHOLE["templates"][0] | wrong])


def test_ones_own_export_changes_nothing() -> None:
    a_configured_force()
    before = Entry.objects.count()
    proposal = propose(as_it_is())
    assert (proposal.plan.steps, proposal.plan.left) == ([], [])
    assert take_configuration(by=TAKER, wanted=proposal.wanted) == []
    assert Entry.objects.count() == before


def test_nor_does_it_while_other_words_wait_for_approval() -> None:
    a_configured_force()
    version = approved_version("dog")
    assert version is not None
    write_saved_reply(by=Actor.system("knowledge.write"), code="dog", title="Your dog", words="Found.", seen=1)
    assert propose(as_it_is()).plan.steps == []


def test_what_is_not_in_the_file_is_named_and_left() -> None:
    a_configured_force()
    before = parts_here()
    nothing: dict[str, Any] = {part: [] for part in WHOLE if part != "force"}
    proposal = proposed(**nothing)
    assert proposal.plan.steps == []
    assert {
        "The team Moor",
        "The skill Cymraeg",
        "The tag Lost dog",
        "The kind of marker Bites",
        "The rule “Crime”",
        "The view “Dogs” of the team Moor",
        "The saved reply “Your dog”",
        "The words of the template “The e-mail that says that there is an update”",
        "That e-mails are from updates@localhost",
        "The bank holiday 2026-12-25, Christmas Day",
    } <= set(proposal.plan.left)
    taken(**nothing)
    assert parts_here() == before
    assert proposed().plan.left == []  # a file that says nothing of a part asks nothing of it


def test_what_differs_is_changed_in_its_place() -> None:
    a_configured_force()
    rules = [WHOLE["rules"][0] | {"words": "mae"}, WHOLE["rules"][1]]
    said = taken(
        teams=[{"code": "moor", "name": "Moor and fell"}],
        skills=[{"code": "welsh", "name": "Welsh"}],
        rules=rules,
        team_views=[{"team": "moor", "name": "Dogs", "query": "danger=1"}],
        saved_replies=[WHOLE["saved_replies"][0] | {"words": "Found."}],
    )
    assert said == [
        "The team Moor is called Moor and fell.",
        "The skill Cymraeg is called Welsh.",
        "The rule “Welsh” is changed: what fits it goes to Moor and fell.",
        "The view “Dogs” of the team Moor and fell has other filters.",
        "The saved reply “Your dog” gets other words, which wait for a supervisor to approve them.",
    ]
    here = parts_here()
    assert here["rules"] == rules
    assert [view["query"] for view in here["team_views"]] == ["danger=1"]
    assert [reply["words"] for reply in here["saved_replies"]] == [WHOLE["saved_replies"][0]["words"]]


def test_rules_are_asked_in_the_order_of_the_file_and_what_is_only_here_after_them() -> None:
    a_configured_force()
    taken(rules=[*WHOLE["rules"], WHOLE["rules"][0] | {"name": "Third"}])
    move_rule(by=ROUTER, rule=rules_in_use()[2], number=1)
    said = taken(rules=WHOLE["rules"][::-1])
    assert said == ["The rules are asked in the order of the file, those that are only here after them."]
    assert [rule.name for rule in rules_in_use()] == ["Crime", "Welsh", "Third"]


def test_two_rules_of_one_name_and_two_views_come_back_as_they_are() -> None:
    a_configured_force()
    taken(rules=[*WHOLE["rules"], WHOLE["rules"][0] | {"words": "heddlu"}, WHOLE["rules"][0] | {"words": "arall"}])
    assert propose(as_it_is()).plan.steps == []


def test_where_one_change_cannot_be_made_none_is() -> None:
    a_configured_force()
    make_skill(by=SET_UP, name="Hate crime")
    before = parts_here()
    with pytest.raises(NoSkill):
        taken(tags=["New"], skills=[{"code": "welsh", "name": "Hate crime"}])
    assert parts_here() == before


def test_a_team_is_closed_by_a_file_and_never_opened_or_emptied_by_one() -> None:
    a_configured_force()
    closing = WHOLE["teams"][1] | {"followed_by": "harbour-neighbourhood"}
    desk = WHOLE["teams"][0] | {"offered_to": "harbour-neighbourhood"}
    assert "The team Moor is closed, and Harbour neighbourhood does its work." in taken(teams=[desk, closing])
    assert followers() == {"moor": "harbour-neighbourhood"}
    read_ledger()
    assert propose(as_it_is()).plan.steps == []
    proposal = proposed(teams=[WHOLE["teams"][1]])
    assert "That the team Moor is closed, and Harbour neighbourhood does its work" in proposal.plan.left
    assert proposal.plan.steps == []
    for code in ("moor", "digital-desk"):  # one is closed, in the other are people
        with pytest.raises(NotAConfiguration):
            proposed(teams=[WHOLE["teams"][0] | {"offered_to": "", "followed_by": code}])
    with pytest.raises(NotAConfiguration):
        proposed(rules=[WHOLE["rules"][0]])
