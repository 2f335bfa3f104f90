"""What came in is read: someone's words make a contact, what nobody wrote makes none."""

import pytest

from bluelamp.channels.email.keeping import keep
from bluelamp.channels.email.reading.tests.mails import HEAD, a_file, parts_of, plain
from bluelamp.channels.email.tests.handing_over import CONTENT
from bluelamp.contacts.models import Contact
from bluelamp.contacts.queries import attachments_of
from bluelamp.foundation.files.place import the_store
from bluelamp.foundation.files.tests.scenarios import digest
from bluelamp.foundation.work.models import Job, JobState
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.mails.models import Mail
from bluelamp.mails.rules import Became
from bluelamp.reports.queries import report_of
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.django_db
JOB = "channels.email.tasks.take_kept_mail"


@pytest.fixture(autouse=True)
def _force() -> None:
    a_force_with_teams()


def came(content: bytes, *, no_return_path: bool = False) -> Mail:
    """Let a mail come in and be read."""
    keep(content, no_return_path=no_return_path)
    do_what_is_due()
    return Mail.objects.get(sha256=digest(content))


def test_what_someone_wrote_makes_a_contact() -> None:
    contact = came(CONTENT).contact
    assert contact is not None
    report = report_of(contact)
    assert report is not None
    assert report.answers["what_happened"].startswith("My bicycle\n\nMy bicycle is gone.")
    assert contact.person.name == "Elin Prys"


def test_its_files_come_with_it() -> None:
    parts = parts_of(plain("See here."), a_file("bike.jpg"), a_file("", kind="application/pdf"))
    contact = came(f"{HEAD}Content-Type: multipart/mixed; boundary=edge\n\n{parts}".encode()).contact
    assert contact is not None
    assert [each.file.name for each in attachments_of(contact)] == ["bike.jpg", "file", "mail.eml"]


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("Auto-Submitted: auto-replied", "automatic"),
        ("Precedence: bulk", "automatic"),
        ("From: contact@in.harrowmere.example", "ours"),
        ("From: no-reply@localhost", "ours"),
    ],
)
def test_what_nobody_wrote_is_set_aside(header: str, why: str) -> None:
    rest = HEAD if not header.startswith("From") else HEAD.split("\n", 1)[1]
    mail = came(f"{header}\n{rest}\nI am away.".encode())
    assert (mail.became, mail.why_set_aside) == (Became.SET_ASIDE, why)
    assert not Contact.objects.exists()


def test_so_is_what_names_nobody_to_answer_to_and_what_came_back() -> None:
    assert came(CONTENT, no_return_path=True).why_set_aside == "no_return_path"
    status = "Final-Recipient: rfc822; a@post.example\nAction: failed\nStatus: 5.1.1"
    report = parts_of(plain("It came back."), f"Content-Type: message/delivery-status\n\n{status}")
    kind = "Content-Type: multipart/report; report-type=delivery-status; boundary=edge"
    assert came(f"{HEAD}{kind}\n\n{report}".encode(), no_return_path=True).why_set_aside == "bounce"
    assert not Contact.objects.exists()


def test_what_is_no_mail_at_all_is_not_lost_either() -> None:
    assert came(b"\xff\x00" * 50).became == Became.CONTACT
    assert came(b"Help me").became == Became.CONTACT


def test_one_whose_bytes_were_changed_waits_for_someone_and_is_read_once_they_are_back() -> None:
    keep(CONTENT, no_return_path=False)
    mail = Mail.objects.get()
    the_store().remove(mail.sha256, before=mail.arrived_at.replace(year=mail.arrived_at.year + 1))
    do_what_is_due()
    job = Job.objects.get(name=JOB)
    assert (job.state, job.failed_with.split(",")[0]) == (JobState.WAITING, "Damaged")
    keep(CONTENT, no_return_path=False)
    Job.objects.filter(name=JOB).update(due_at=mail.arrived_at)
    do_what_is_due()
    assert Mail.objects.get().became == Became.CONTACT
    assert Contact.objects.count() == 1
