"""The force's own services go out with its configuration, and come in as drafts that someone else approves."""

import json
from typing import Any

import pytest

from bluelamp.configuration.actions import take_configuration
from bluelamp.configuration.proposal import propose
from bluelamp.configuration.tests.scenarios import WHOLE, as_it_is, parts_here, proposed, taken
from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import now
from bluelamp.reports.actions import approve_service
from bluelamp.reports.definition import Definition
from bluelamp.reports.shipped import SHIPPED
from bluelamp.reports.tests.forms import a_definition, a_page, a_question, published
from bluelamp.reports.tests.publishing import as_it_is as version_as_it_is
from bluelamp.reports.versions import State, versions_of
from bluelamp.reports.why_not import OwnVersion
from bluelamp.reports.written import values_of
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import Office, an_office
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db
CAT = a_definition()
PET = a_definition(label="Lost pet", keep_months=12)


def as_file(*definitions: Definition) -> list[dict[str, Any]]:
    """Return services as a file has them."""
    found: list[dict[str, Any]] = json.loads(json.dumps([values_of(definition) for definition in definitions]))
    return found


def taken_by(office: Office, *definitions: Definition) -> list[str]:
    """Let the administrator take services in."""
    return take_configuration(by=office.by, wanted=proposed(services=as_file(*definitions)).wanted)


def test_what_is_in_use_goes_out_in_its_newest_version_and_nothing_that_ships() -> None:
    an_office()
    published(CAT, 1)
    published(PET, 2)
    published(a_definition(code="lost-dog"), 1, withdrawn_at=now())
    assert parts_here()["services"] == as_file(PET)
    proposal = propose(as_it_is())
    assert (proposal.plan.steps, proposal.plan.left) == ([], [])


def test_one_that_is_not_here_is_made_as_a_draft_that_someone_else_approves() -> None:
    office = an_office()
    assert taken_by(office, CAT) == [
        "The service “Lost cat” is made, with 1 page, and waits for someone to approve it."
    ]
    version = version_as_it_is("lost-cat", 1)
    assert (version.state, version.definition) == (State.WAITS, CAT)
    with pytest.raises(OwnVersion):
        approve_service(by=office.by, version=version, seen=1)
    approve_service(by=actor_for(a_member_of(None, Role.SUPERVISOR)), version=version, seen=1)
    assert parts_here()["services"] == as_file(CAT)


def test_what_would_change_is_said_in_words_and_what_is_offered_stays() -> None:
    office = an_office()
    published(CAT, 1)
    assert proposed(services=as_file(PET)).plan.steps[0].details == (
        "The name was reworded: from “Lost cat” to “Lost pet”.",
        "How many months reports are kept once closed was changed: from “no end” to “12”.",
    )
    assert taken_by(office, PET) == [
        "The service “Lost cat” gets another version, which waits for someone to approve it."
    ]
    assert [version.state for version in versions_of("lost-cat")] == [State.WAITS, State.OFFERED]
    assert taken_by(office, PET) == []  # it waits already
    assert taken_by(office, CAT) == []  # and this is what is offered


def test_where_very_much_changes_the_rest_is_counted() -> None:
    an_office()
    published(CAT, 1)
    many = a_definition(*[a_page(f"page-{n}", a_question(f"q{n}")) for n in range(15)])
    (step,) = proposed(services=as_file(many)).plan.steps
    assert len(step.details) == 21
    assert step.details[-1] == "There are 12 more changes."


def test_one_that_only_is_here_is_named_and_left() -> None:
    an_office()
    published(CAT, 1)
    assert "The service “Lost cat”" in proposed(services=[]).plan.left
    assert not [words for words in proposed().plan.left if "service" in words]


def test_a_file_with_a_service_like_the_one_that_ships_changes_nothing() -> None:
    an_office()
    assert proposed(services=as_file(SHIPPED["crime", 2])).plan.steps == []


def test_a_rule_may_ask_for_what_can_be_chosen_once_a_service_of_the_file_is_offered() -> None:
    office = an_office()
    rule = WHOLE["rules"][1] | {"chosen": "lost-cat:colour:red", "team": "digital-desk"}
    wanted = proposed(services=as_file(CAT), rules=[rule]).wanted
    assert len(take_configuration(by=office.by, wanted=wanted)) == 2


def test_a_program_takes_no_services_in_as_nobody_would_have_written_them() -> None:
    an_office()
    with pytest.raises(NotAllowed):
        taken(services=as_file(CAT))
    assert versions_of("lost-cat") == []


def test_the_file_stays_as_it_is_however_often_it_goes_out_and_in() -> None:
    an_office()
    published(a_definition(label={"en": "Lost cat", "cy": "Cath goll"}, languages=["en", "cy"]), 1)
    assert json.loads(as_it_is()) == parts_here()
    assert propose(as_it_is()).plan.steps == []
