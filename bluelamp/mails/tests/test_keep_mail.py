"""A mail is on record once, however often it comes."""

import pytest

from bluelamp.foundation.access.action import NotAllowed
from bluelamp.foundation.clock import new_id
from bluelamp.foundation.files.models import File
from bluelamp.foundation.files.rules import Reason
from bluelamp.foundation.files.store import Stored
from bluelamp.foundation.ledger.actor import Actor
from bluelamp.foundation.ledger.models import Entry
from bluelamp.mails.actions import keep_mail
from bluelamp.mails.models import Mail
from bluelamp.mails.queries import kept_mail
from bluelamp.mails.tests.scenarios import CONTENT, a_kept_mail

pytestmark = pytest.mark.django_db


def test_its_bytes_are_kept_as_they_came_and_nobody_opens_them_by_chance() -> None:
    mail = a_kept_mail()
    kept = kept_mail(mail.pk)
    assert kept is not None
    assert kept.content == CONTENT
    assert File.objects.get().quarantine == Reason.ARCHIVE


def test_the_same_bytes_are_one_mail_and_others_another() -> None:
    first, again = a_kept_mail(), a_kept_mail()
    assert first == again
    assert a_kept_mail(CONTENT + b"Please help.\r\n") != first
    assert Mail.objects.count() == File.objects.count() == Entry.objects.filter(name="mails.MailArrived").count() == 2


def test_only_the_door_may() -> None:
    with pytest.raises(NotAllowed):
        keep_mail(
            by=Actor.public("files.keep"),
            mail_id=new_id(),
            stored=Stored("0" * 64, 1),
            no_return_path=False,
            reading=None,
        )
