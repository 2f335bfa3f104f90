"""What a release after the first could do, once each: the rest of the history from which samples are made."""

from dataclasses import replace
from typing import Final

from django.test import Client

from bluelamp.configuration.tests.scenarios import APPROVER, WHOLE, taken
from bluelamp.contacts.actions import tag, write_note
from bluelamp.contacts.actions.drafts import keep_draft
from bluelamp.contacts.models import Contact
from bluelamp.contacts.rules import Box
from bluelamp.contacts.tests.scenarios import a_tag
from bluelamp.contacts.tests.test_change_several import change_all
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.live.presence import be_present
from bluelamp.foundation.search.actions import note_search
from bluelamp.foundation.shutter.actions import shut_sending
from bluelamp.foundation.shutter.rules import Why
from bluelamp.foundation.work.jobs import ask_for
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.knowledge.actions import approve_saved_reply
from bluelamp.knowledge.queries import waiting_replies
from bluelamp.partners.tests.scenarios import a_key, a_sending, sent
from bluelamp.partners.tests.thefts import THEFT
from bluelamp.people.tests.agreeing import an_agreement
from bluelamp.people.tests.scenarios import a_marker
from bluelamp.quality.tests.scenarios import Office, a_review
from bluelamp.reports.actions import begin_draft, keep_answers, save_draft, submit_report
from bluelamp.reports.drafts import TOKEN_BYTES
from bluelamp.reports.services import services
from bluelamp.reports.tasks import tidy_drafts
from bluelamp.reports.tests.forms import a_definition
from bluelamp.reports.tests.publishing import Makers, begun, offered
from bluelamp.reports.tests.scenarios import BURGLARY, CRIME, REPORTER
from bluelamp.staff.actions.shifts import choose_capacity
from bluelamp.staff.actions.skills import choose_skills
from bluelamp.staff.models import Account
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.at_the_door import give_password
from bluelamp.staff.tests.scenarios import a_member_of
from bluelamp.staff.tests.working import PLANNER, a_shift, an_absence
from bluelamp.tasking.tests.scenarios import a_task

TOKEN: Final = bytes(TOKEN_BYTES)
CAT: Final = a_definition()
BEFORE: Final = {"earliest": "2025-05-11", "latest": "2025-05-12"}


def what_came_later(desk: Account, contact: Contact) -> dict[str, str]:
    """Let everything happen that the first release could not do, and return what opens a saved draft and the API."""
    ruth = a_member_of(desk.teams.get(), Role.SUPERVISOR)
    _arrange(desk, ruth)
    _deal_with(desk, ruth, contact)
    saved_code = _ask_by_forms_of_the_force(ruth)
    key = a_key()
    sent(key, a_sending(answers=THEFT | BEFORE))
    a_review(Office(desk, ruth))
    shut_sending(by=Actor.system("sending.shut"), why=Why.RESTORED)
    ask_for(tidy_drafts)
    do_what_is_due()
    return {"saved_code": saved_code, "key": key.shown}


def _arrange(desk: Account, ruth: Account) -> None:
    """Choose what a force chooses, and who works when."""
    taken(**WHOLE)
    for version in waiting_replies():
        approve_saved_reply(by=replace(APPROVER, id=ruth.pk), reply=version.reply, seen=version.number)
    choose_skills(by=PLANNER, account=desk, skills=frozenset({"welsh"}))
    choose_capacity(by=PLANNER, account=desk, weight=9)
    a_shift(desk, -1, 7)
    an_absence(ruth, 100, 200)
    give_password(Client(SERVER_NAME="localhost"), desk.email, "wrong")


def _deal_with(desk: Account, ruth: Account, contact: Contact) -> None:
    by = actor_for(desk)
    tag(by=by, contact=contact, tag=a_tag("Seen twice"))
    change_all(by, "grade:3", [contact])
    write_note(by=by, contact=contact, words="Can you look?", message_id=new_id(), mentions=[ruth])
    keep_draft(account_id=desk.pk, contact_id=contact.pk, box=Box.ANSWER, words="Dear Sam,")
    an_agreement(contact.person, desk)
    a_marker(contact.person, desk)
    a_task(desk)
    note_search(by=by, words="bicycle", results=1)
    be_present(desk.pk, contact.pk, is_writing=True)


def _ask_by_forms_of_the_force(ruth: Account) -> str:
    """Make a form, report by it, change it, and save a report for later; return the code of that."""
    makers = Makers(actor_for(a_member_of(None, Role.ADMINISTRATOR)), actor_for(ruth))
    offered(makers, CAT)
    draft = begin_draft(service=services()[CAT.code], token=TOKEN)
    shared = {code: BURGLARY.get(code, "") for code in ("emergency", "device_safe", "name", "email", "email_safe")}
    keep_answers(
        draft_id=draft.id, token=TOKEN, answers=shared | {"colour": "red", "phone": "", "memorable_word": "cat"}
    )
    submit_report(by=REPORTER, draft_id=draft.id, token=TOKEN)
    offered(makers, a_definition(label="Lost pet"))
    begun(makers.writer, a_definition(label="Lost animal"))
    saved = begin_draft(service=CRIME, token=TOKEN)
    kept = save_draft(draft_id=saved.id, token=TOKEN, wish=new_id())
    assert kept is not None
    return kept.code
