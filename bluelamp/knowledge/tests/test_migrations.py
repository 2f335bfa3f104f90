"""What was in use before replies had to be approved stays in use."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from bluelamp.knowledge.actions import withdraw_saved_reply, write_saved_reply
from bluelamp.knowledge.models import Approval
from bluelamp.knowledge.queries import offered_replies, waiting_replies
from bluelamp.knowledge.tests.scenarios import WRITER

pytestmark = pytest.mark.django_db


def test_the_newest_version_of_each_reply_stays_in_use_and_nobody_is_said_to_have_approved_it() -> None:
    for seen, words in enumerate(("First.", "Second.")):
        write_saved_reply(by=WRITER, code="thanks", title="Thank you", words=words, seen=seen)
    other = write_saved_reply(by=WRITER, code="other", title="Other", words="Other.", seen=0)
    withdraw_saved_reply(by=WRITER, reply=other.reply)
    migration = import_module("bluelamp.knowledge.migrations.0002_approvals")
    migration.approve_what_is_in_use(apps, SimpleNamespace(connection=connection))
    assert [(version.number, version.words) for version in offered_replies()] == [(2, "Second.")]
    assert waiting_replies() == []
    assert {approval.approved_by for approval in Approval.objects.all()} == {None}
