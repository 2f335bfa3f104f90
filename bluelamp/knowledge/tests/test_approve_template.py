"""What Bluelamp itself says is approved by someone other than its writer, and is said from then on."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.ledger.models import Entry
from bluelamp.knowledge.actions import (
    NewerVersion,
    NothingWaits,
    OwnWords,
    approve_saved_reply,
    approve_template,
    write_template,
)
from bluelamp.knowledge.templates import NOTICE, RECEIPT, said_by
from bluelamp.knowledge.tests.scenarios import WRITER, an_approved_template
from bluelamp.staff.models import Team
from bluelamp.staff.queries import actor_for
from bluelamp.staff.rules import Role
from bluelamp.staff.tests.administering import an_office
from bluelamp.staff.tests.scenarios import a_member_of

pytestmark = pytest.mark.django_db


def test_from_then_on_it_is_what_is_said() -> None:
    an_approved_template(an_office().by, NOTICE, "News", "Here:\n\n{address}")
    said = said_by(NOTICE, address="https://example.org/")
    assert (said.title, said.paragraphs()) == ("News", ["Here:", "https://example.org/"])
    assert said_by(RECEIPT).title == "How to read our answer"
    assert Entry.objects.get(name="knowledge.TemplateApproved").facts["number"] == 1


def test_nobody_approves_their_own_words_and_a_supervisor_can_approve_an_administrators() -> None:
    office = an_office()
    write_template(by=office.by, template=RECEIPT, title="Next", words="We ring by {due}.", seen=0)
    with pytest.raises(OwnWords):
        approve_template(by=office.by, template=RECEIPT, seen=1)
    supervisor = a_member_of(Team.objects.get(pk="digital-desk"), Role.SUPERVISOR)
    approve_template(by=actor_for(supervisor), template=RECEIPT, seen=1)
    assert said_by(RECEIPT, due="Friday", force="").words == "We ring by Friday."


def test_only_what_was_seen_is_approved_and_once() -> None:
    office = an_office()
    with pytest.raises(NothingWaits):
        approve_template(by=office.by, template=RECEIPT, seen=1)
    for number in (0, 1):
        write_template(by=WRITER, template=RECEIPT, title="Next", words=f"Words {number}", seen=number)
    with pytest.raises(NewerVersion):
        approve_template(by=office.by, template=RECEIPT, seen=1)
    for _ in range(2):
        approve_template(by=office.by, template=RECEIPT, seen=2)
    assert Entry.objects.filter(name="knowledge.TemplateApproved").count() == 1


def test_contact_staff_approve_none_and_leave_to_approve_replies_is_not_enough() -> None:
    office = an_office()
    version = write_template(by=WRITER, template=RECEIPT, title="Next", words="We ring.", seen=0)
    with pytest.raises(NotAllowed):
        approve_template(by=actor_for(office.member), template=RECEIPT, seen=1)
    supervisor = a_member_of(Team.objects.get(pk="digital-desk"), Role.SUPERVISOR)
    with pytest.raises(NotAllowed):
        approve_saved_reply(by=actor_for(supervisor), reply=version.reply, seen=1)
