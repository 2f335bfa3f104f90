"""One mail is one contact where two take it up at once: whoever comes second finds that it is done."""

from uuid import UUID

import pytest

from bluelamp.contacts.models import Contact
from bluelamp.foundation.ledger.models import Entry
from bluelamp.foundation.tests.own_database import in_threads
from bluelamp.mails.actions import take_mail
from bluelamp.mails.models import Mail
from bluelamp.mails.tests.scenarios import WRITER, a_kept_mail, a_letter
from bluelamp.mails.waiting import waiting
from bluelamp.staff.tests.scenarios import a_force_with_teams

pytestmark = pytest.mark.usefixtures("own_database")


def test_whoever_is_overtaken_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    a_force_with_teams()
    mail, taken = a_kept_mail(), list[Contact | None]()

    def read_and_be_overtaken(mail_id: UUID, *, locked: bool) -> Mail | None:
        found = waiting(mail_id, locked=locked)
        if not taken:
            taken.append(None)
            taken[:] = in_threads(lambda: take_mail(by=WRITER, mail_id=mail.pk, letter=a_letter()))
        return found

    monkeypatch.setattr("bluelamp.mails.actions.take.waiting", read_and_be_overtaken)
    assert take_mail(by=WRITER, mail_id=mail.pk, letter=a_letter()) is None
    assert [Contact.objects.get()] == taken
    assert Entry.objects.filter(name="mails.MailTaken").count() == 1
