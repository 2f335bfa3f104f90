"""Every list that staff work with can be taken away as a file, or it is said here why it cannot."""

from pathlib import Path
from typing import Final

import pytest

from tests.house.source import HOUSE, named
from tests.needs import once

pytestmark = once
TABLE: Final = 'class="govuk-table app-rows'
OFFERS: Final = "foundation/design/components/take_away.html"
FORCES_OWN: Final = "It is what the force chose for itself: the whole configuration is one file."
ONE_STEP: Final = "It shows what a form is about to do, or did: nobody works with it afterwards."
TRAINING: Final = "It exists in a training space only, where nothing is real."
MACHINE: Final = "It holds nothing about anyone, and is told on the machine."

# The template of a list that cannot be taken away where it stands, and why.
NOT_TAKEN: Final = {
    "contact_staff/pages/call_backs.html": "Each is rung from a call card; the queue can be taken away.",
    "contact_staff/pages/letters.html": "Each is printed and posted one by one, and its end is in the ledger.",
    "contact_staff/pages/for_me_tasks.html": "The page around it offers both lists of tasks as one file.",
    "contact_staff/pages/hand_over.html": "It is the queue with the filter of a colleague, which can be taken away.",
    "contact_staff/pages/practise.html": TRAINING,
    "contact_staff/pages/queue_rows.html": "The queue around it offers the whole, not only the page that is shown.",
    "contact_staff/pages/rights.html": "What they ask for is dealt with one by one, and its end is in the ledger.",
    "contact_staff/pages/sealed_people.html": "A file of those whom few may know of would be the danger itself.",
    "contact_staff/pages/search_rows.html": "The results around it offer the whole, not only the page that is shown.",
    "contact_staff/pages/several.html": ONE_STEP,
    "marks.html": TRAINING,
    "setup/pages/account_table_done.html": ONE_STEP,
    "setup/pages/accounts.html": "The page “Joiners and leavers by file” offers it, in the columns that come back.",
    "setup/pages/bank_holidays.html": FORCES_OWN,
    "setup/pages/partners.html": "When each key was made and ended is in the ledger, which can be taken away.",
    "setup/pages/rules.html": FORCES_OWN,
    "setup/pages/services.html": FORCES_OWN,
    "setup/pages/skills.html": FORCES_OWN,
    "setup/pages/teams.html": FORCES_OWN,
    "setup/pages/webhooks.html": MACHINE,
    "setup/pages/work.html": MACHINE,
    "sign_in/demonstration_rows.html": "These people are made up.",
    "supervisor/pages/dead_letters.html": "It is of no person yet. What can be made of one is a contact then.",
    "supervisor/pages/live_chats.html": "It changes by the second, and each contact can be taken away by itself.",
    "supervisor/pages/ways_in.html": MACHINE,
    "supervisor/pages/practices.html": TRAINING,
    "supervisor/pages/follow_ups.html": "What people said of us stays apart from everything, and leaves by no file.",
    "supervisor/pages/themes.html": "Counts of what many wrote, and quotes, which leave by no file; no list of anyone.",
    "supervisor/pages/ways.html": "Counts of months. What is published by channel is taken away from the public page.",
    "supervisor/pages/quality.html": "What was scored is offered by the page “Month by month”.",
    "supervisor/pages/set_aside.html": "Nobody wrote these. One that someone did write is taken up.",
    "supervisor/pages/wave_progress.html": "How far a survey is; what it says can be taken away once it is over.",
    "supervisor/pages/wave_running.html": "Each part of it is printed, and the ledger says so.",
    "supervisor/pages/waves.html": "Each survey offers its own figures.",
    "supervisor/pages/team_people.html": "How much each of the staff has just now is for the page, not for a file.",
}


def lists() -> dict[str, Path]:
    """Return every template of a workspace that shows a list."""
    workspaces = HOUSE / "workspaces"
    return {
        str(path.relative_to(workspaces)): path
        for path in sorted(workspaces.rglob("*.html"))
        if TABLE in path.read_text(encoding="utf-8")
    }


@pytest.mark.parametrize("name", sorted(lists()))
def test_every_list_can_be_taken_away_or_it_is_said_why_not(name: str) -> None:
    """Otherwise someone copies it from the screen, and the ledger does not say so."""
    offered = OFFERS in lists()[name].read_text(encoding="utf-8")
    assert offered != (name in NOT_TAKEN), f"Include take_away.html in {named(lists()[name])}, or say above why not."


def test_what_is_said_of_lists_is_about_lists_that_there_are() -> None:
    """A line about a template that is gone misleads."""
    assert set(NOT_TAKEN) <= set(lists())
