"""A receiver that is killed after it kept a mail and before it answered: sent again, the mail is one contact."""

import os
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings

from bluelamp.channels.email.tests.handing_over import OURS, hand_over, receiving
from bluelamp.contacts.models import Contact
from bluelamp.foundation.clock import now
from bluelamp.foundation.work.models import Job
from bluelamp.foundation.work.worker import do_what_is_due
from bluelamp.mails.models import Mail
from bluelamp.staff.tests.scenarios import a_force_with_teams
from tests.databases import cluster_address
from tests.needs import ROOT
from tests.ports import free_port

PATIENCE_SECONDS = 60


def test_killed_between_the_row_and_the_answer_it_loses_and_doubles_nothing(own_database: str, tmp_path: Path) -> None:
    a_force_with_teams()
    with _one_that_will_be_killed(own_database, tmp_path) as (port, process):
        with pytest.raises((smtplib.SMTPException, OSError)):
            hand_over(port)
        assert process.wait(PATIENCE_SECONDS) == -9
    assert Mail.objects.count() == 1
    with receiving() as port:
        assert hand_over(port) == 250
    Job.objects.update(due_at=now())  # here the clock stands still, and there it went on
    do_what_is_due()
    assert Contact.objects.get() == Mail.objects.get().contact


@contextmanager
def _one_that_will_be_killed(database: str, folder: Path) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Run a receiver on a database until the block ends; its port, once it listens there, and its process."""
    command = [sys.executable, "-m", "tests.proofs.receive_and_die"]
    port, said = free_port(), folder / "said.txt"
    cluster = cluster_address()
    own = {
        "LMTP": str(port),
        "LMTP_ADDRESSES": OURS,
        "FILES": settings.FILES,
        "DATABASE_URL": cluster.rsplit("/", 1)[0] + "/" + database if cluster else f"sqlite:///{database}",
    }
    environment = os.environ | {f"BLUELAMP_{name}": value for name, value in own.items()}
    environment["DJANGO_SETTINGS_MODULE"] = "bluelamp.site.settings"
    with said.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        give_up = time.monotonic() + PATIENCE_SECONDS
        while f"127.0.0.1:{port}" not in said.read_text():
            assert process.poll() is None, said.read_text()
            assert time.monotonic() < give_up, said.read_text()
            time.sleep(0.05)
        yield port, process
    finally:
        process.kill()
        process.wait()
