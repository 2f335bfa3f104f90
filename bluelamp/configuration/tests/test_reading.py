"""What is no configuration is refused with the place and the reason."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bluelamp.configuration.proposal import propose
from bluelamp.configuration.reading import NotAConfiguration
from bluelamp.configuration.tests.scenarios import WHOLE, a_file
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.written import values_of
from bluelamp.staff.tests.administering import an_office

pytestmark = pytest.mark.django_db
RULE = WHOLE["rules"][1]
CAT: dict[str, Any] = values_of(a_definition())


def faults(content: bytes) -> list[str]:
    """Return why a file is refused."""
    with pytest.raises(NotAConfiguration) as refused:
        propose(content)
    return refused.value.faults


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file cannot be read."),
        (b"\xff\xfe", "The file cannot be read."),
        (b"[" * 100_000, "The file cannot be read."),
        (b"[]", "This is no configuration of Bluelamp."),
        (b'{"bluelamp_configuration": true}', "This is no configuration of Bluelamp."),
        (b'{"bluelamp_configuration": 2}', "The file is of version 2, and only version 1 can be taken in."),
        (b" " * 1_000_001, "The file is too large."),
        (a_file(accounts=[]), "“accounts” is not known."),
        (a_file(services=[{"code": "x"}]), "services 1: This is not the definition of a form: Object missing"),
        (a_file(services=[None]), "services 1: This is not the definition of a form: Expected `object`"),
        (a_file(tags="x"), "tags: it must be a list of at most 1000."),
        (a_file(tags=[None]), "tags 1: it must be text"),
        (a_file(teams=[{"code": "x"}]), "teams 1: something is missing. It must have code, name"),
        (a_file(teams=[{"code": "x", "name": "X", "key": 1}]), "teams 1: it must have code, name"),
        (a_file(teams=[{"code": "x", "name": "X", "after_minutes": "5"}]), "teams 1, after_minutes: it must be a"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, said: str) -> None:
    assert faults(content)[0].startswith(said)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"services": [CAT | {"code": "Lost Cat"}]}, "services 1: the code must be small letters"),
        ({"services": [CAT, CAT]}, "services: “lost-cat” stands there twice."),
        ({"services": [CAT | {"pages": CAT["pages"] * 2}]}, "services 1: first: The code of this page is taken."),
        ({"force": {"name": "", "exit_url": "https://example.org"}}, "force: the name must have 1 to 120 characters."),
        ({"force": {"name": "X", "exit_url": "javascript:1"}}, "force: exit_url must be a whole address"),
        ({"teams": [{"code": "a b", "name": "X"}]}, "teams 1: a code has letters, numbers and hyphens only."),
        ({"teams": [{"code": "a", "name": "X"}] * 2}, "teams: “a” stands there twice."),
        ({"teams": [{"code": "a", "name": "X", "offered_to": "a"}]}, "teams 1: a team is not offered its own work."),
        (
            {"teams": [{"code": "a", "name": "X", "offered_to": "b"}]},
            "teams 1: there is no open team with the code “b”",
        ),
        ({"skills": [{"code": "a", "name": "x" * 41}]}, "skills 1: the code or the name is too long"),
        ({"tags": ["!"]}, "tags 1: it must be a word or two"),
        ({"rules": [RULE | {"team": "nowhere"}]}, "rules 1: there is no open team with the code “nowhere”"),
        ({"rules": [RULE, RULE | {"skill": "none"}]}, "rules 2: there is no skill with the code “none”"),
        ({"rules": [RULE | {"chosen": "crime:nothing"}]}, "rules 1: nobody can choose “crime:nothing”"),
        ({"rules": [RULE | {"words": "!"}]}, "rules 1: words must have letters or numbers"),
        ({"team_views": [{"team": "digital-desk", "name": "X", "query": "tag=no"}]}, "team_views 1: its filters mean"),
        ({"saved_replies": [{"code": "X!", "title": "X", "words": "x"}]}, "saved_replies 1: a code has small letters"),
        ({"bank_holidays": [{"day": "2026-2-1", "name": "X"}]}, "bank_holidays 1: it must have a day such as"),
        ({"saved_replies": [{"code": "x", "title": "X", "words": "{who}"}]}, "saved_replies 1: “{who}” is nothing"),
    ],
)
def test_what_cannot_be_done_here_is_said_with_its_place(parts: dict[str, Any], said: str) -> None:
    an_office()
    assert faults(a_file(**parts))[0].startswith(said)


def test_before_a_force_is_set_up_nothing_is_taken_in() -> None:
    assert faults(a_file())[0].startswith("No force is set up here yet.")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["code", "name", "team"]), inner),
    max_leaves=6,
)


@pytest.fixture
def force(db: None) -> None:
    """A force, so that what can be done is planned."""
    an_office()


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(parts=st.dictionaries(st.sampled_from([*sorted(WHOLE), "services"]), JSON))
def test_whatever_stands_in_it_is_planned_or_refused(force: None, parts: dict[str, Any]) -> None:
    with suppress(NotAConfiguration):
        propose(json.dumps({"bluelamp_configuration": 1} | parts).encode())
