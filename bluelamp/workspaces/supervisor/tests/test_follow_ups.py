"""What people said of us that waits for a supervisor."""

import pytest
from time_machine import Traveller

from bluelamp.staff.tests.scenarios import sign_in
from bluelamp.surveys.tests.scenarios import BAD, GOOD, asked_about, said_of
from bluelamp.workspaces.supervisor.tests.office import an_office, words

pytestmark = pytest.mark.django_db
PAGE = "/desk/confidence/follow-ups/"


def test_bad_contacts_and_words_stand_there_with_when_they_are_due(clock: Traveller) -> None:
    office = an_office()
    bad = asked_about(office.member, clock)
    said_of(bad, BAD, may_call=True)
    said_of(asked_about(office.member, clock), GOOD, words="Thank you all.")
    said_of(asked_about(office.member, clock), GOOD)
    sign_in(office.client, office.supervisor)
    rows = [words(row) for row in office.see(PAGE).select("tbody tr")]
    assert len(rows) == 2
    assert rows[0].startswith(f"{bad.contact.reference} Bad contact Yes")
    assert "They wrote something No" in rows[1]
    assert "Late" in rows[0]


def test_nobody_is_shown_what_was_said_of_themselves(clock: Traveller) -> None:
    office = an_office()
    said_of(asked_about(office.supervisor, clock), BAD)
    sign_in(office.client, office.supervisor)
    assert "Nothing waits." in words(office.see(PAGE).find("main"))
