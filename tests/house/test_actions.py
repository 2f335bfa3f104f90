"""Every way to change something is an action: checked, announced, documented and tested."""

import ast
from importlib import import_module
from pathlib import Path
from typing import Final

from bluelamp.foundation.access.action import ACTIONS
from tests.house.source import HOUSE, modules, named, parsed, rooms

# What changes rows without an entry in the ledger, and why that is right.
NO_ACTIONS: Final = {
    "bluelamp.reports.actions.drafts.begin_draft": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.drafts.keep_answers": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.drafts.forget_seed": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.saving.save_draft": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.saving.open_saved": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.drafts.forget_old_drafts": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.draft_files.add_file": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.draft_files.remove_file": "a draft is the writer's own and no record of ours",
    "bluelamp.reports.actions.attaching.attach_files": "a loop around record_file, which is announced",
    "bluelamp.reports.actions.sending.send_draft": "it holds a draft still for submit_report, which is announced",
    "bluelamp.knowledge.actions.tally.count": "how often an article helped on a day is no record of anyone",
    "bluelamp.canary.actions.note_sent": "a canary is of nobody, and each minute one would fill the ledger",
    "bluelamp.canary.actions.note_outcome": "a canary is of nobody, and each minute one would fill the ledger",
    "bluelamp.canary.actions.take_canary": "a canary is of nobody, and each minute one would fill the ledger",
    "bluelamp.partners.actions.keys.note_use": "on which day a key was last used is no record of anyone",
    "bluelamp.partners.actions.telling.wait_to_tell": "it follows from an entry, and telling it is announced",
    "bluelamp.partners.actions.telling.ask_to_tell": "it asks for work, which is announced when it is done",
    "bluelamp.partners.actions.telling.tell_partner": "a job around note_told and stop_webhook, which are announced",
    "bluelamp.partners.actions.telling.forget_old_deliveries": "what was told stays in the ledger",
    "bluelamp.records.actions.exchange.ask_to_bring_over": "it asks for work, which is announced when it is done",
    "bluelamp.records.actions.exchange.bring_over": "a job around begin_sending and note_answer, which are announced",
    "bluelamp.records.actions.exchange.ask_what_they_hold": "it asks, and note_answer is announced",
    "bluelamp.records.actions.exchange.differs_there": "it only looks",
    "bluelamp.records.actions.compare.compare_records": "a loop around note_answer and note_comparison, announced",
    "bluelamp.contacts.actions.drafts.keep_draft": "what staff typed and did not send is theirs and no record of ours",
    "bluelamp.contacts.actions.drafts.forget_draft": "what staff typed and did not send is no record of ours",
    "bluelamp.contacts.actions.drafts.forget_drafts_about": "what staff typed and did not send is no record of ours",
    "bluelamp.contacts.actions.drafts.forget_old_drafts": "what staff typed and did not send is no record of ours",
    "bluelamp.contacts.actions.notices.send_due_notices": "a loop around end_notice, which is announced",
    "bluelamp.contacts.actions.sendings.send_text": "a part of send_due_notices, whose end is announced",
    "bluelamp.contacts.actions.sendings.known_by_now": "it only looks",
    "bluelamp.contacts.actions.notice_ends.try_again": "a part of end_notice and note_told_of, which are announced",
    "bluelamp.contacts.actions.notice_ends.end": "a part of end_notice and prepare_notice, which are announced",
    "bluelamp.contacts.actions.notice_ends.have_them_told": "it leads to hand_over_telling, which is announced",
    "bluelamp.contacts.actions.notices.end_abandoned_notices": "a loop around end_notice, which is announced",
}


def public_functions() -> dict[str, ast.FunctionDef]:
    """Return every public function of every room's actions, by its full name."""
    found = [path for room in rooms() for path in modules(room) if "actions" in (path.parent.name, path.stem)]
    for path in found:
        import_module(_dotted(path))
    return {
        f"{_dotted(path)}.{node.name}": node
        for path in found
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    }


def test_every_public_function_of_actions_is_an_action() -> None:
    """One that is not would change things without anybody being asked, or told."""
    found = sorted(set(public_functions()) - set(ACTIONS) - set(NO_ACTIONS))
    assert not found, f"Mark each with @action(may=…, announces=…), or name it in NO_ACTIONS with a reason. {found}"


def test_the_list_of_exceptions_holds_no_stranger() -> None:
    """An exception that is gone would let in the next function of that name."""
    found = sorted(set(NO_ACTIONS) - set(public_functions()) | set(NO_ACTIONS) & set(ACTIONS))
    assert not found, f"Take these out of NO_ACTIONS: they are gone, or are actions by now. {found}"


def test_every_action_says_what_a_caller_may_rely_on() -> None:
    """Its docstring is all that a colleague reads."""
    found = [name for name, function in public_functions().items() if not ast.get_docstring(function)]
    assert not found, f"Give each a docstring: what it does, and which errors it raises. {found}"


def test_every_action_has_a_test_file_of_its_name() -> None:
    """The test of an action is found by the action's name."""
    found = [
        f"{named(expected)}"
        for name in public_functions()
        if not (expected := _test_file(name)).exists() and name not in NO_ACTIONS
    ]
    assert not found, f"Write the test of each action in a file of its name. {found}"


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts)


def _test_file(action: str) -> Path:
    _, room, *_, function = action.split(".")
    return HOUSE / room / "tests" / f"test_{function}.py"
