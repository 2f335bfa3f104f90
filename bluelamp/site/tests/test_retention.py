"""How long things are kept is said and chosen by command."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from time_machine import Traveller

from bluelamp.contacts.tests.scenarios import closed
from bluelamp.foundation.retention.queries import keeping_times
from bluelamp.reports.tests.scenarios import a_burglary_reported
from bluelamp.reports.tests.test_keeping import a_crime_form
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.scenarios import a_force_with_teams, a_member_of

pytestmark = pytest.mark.django_db


def told(*words: str) -> str:
    """Return what the command says."""
    out = io.StringIO()
    call_command("retention", *words, stdout=out)
    return out.getvalue().strip()


def test_it_says_how_it_is_and_how_it_was_chosen() -> None:
    before = "Looks are kept for 72 months. What identifies security events is kept for 24 months."
    assert told() == before
    assert told("--looks", "120") == before.replace("72", "120")
    assert keeping_times().security_months == 24


def test_what_was_kept_long_enough_is_listed_for_whoever_may_erase(clock: Traveller) -> None:
    desk = a_force_with_teams()["digital-desk"]
    member, ruth = a_member_of(desk), a_member_of(desk, Role.SUPERVISOR)
    a_crime_form(2, keep_months=12)
    contact = closed(a_burglary_reported().contact, member)
    assert told("--reports", ruth.email).startswith("0 were kept long enough.")
    clock.shift(timedelta(days=400))
    assert told("--reports", ruth.email).startswith(f"{contact.reference}: crime, closed on ")
    for address in (member.email, "nobody@example.org"):
        with pytest.raises(CommandError, match="Nobody who may erase"):
            told("--reports", address)


def test_too_short_is_refused_in_words() -> None:
    with pytest.raises(CommandError, match="12 months at least"):
        told("--security", "3")
