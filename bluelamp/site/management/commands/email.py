"""Take mails over from the force's mail server, or fetch them from a mailbox."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bluelamp.channels.email.fetching import NotFetched, fetch
from bluelamp.channels.email.place import ReceiverNotSetRight, is_set, place_to_listen
from bluelamp.channels.email.receiver import Receiver
from bluelamp.site.checks.all import BEFORE_SERVING, what_is_wrong
from bluelamp.site.logs import set_up_logs


class Command(BaseCommand):
    """`bluelamp email receive` runs until it is stopped, `fetch` once; `bluelamp serve` reads what they keep."""

    help = "Take mails over from the force's mail server by LMTP, or fetch them by IMAP."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        parser.add_argument("which", choices=["receive", "fetch"])

    def handle(self, *args: Any, which: str, **options: Any) -> None:
        """Do what was asked; refuse where it is not set, or is not set right."""
        if settings.TRAINING:
            raise CommandError("This is a training space. Real people's mails have no place here.")
        if which == "fetch":
            self._fetch()
        else:
            self._receive()

    def _fetch(self) -> None:
        if not settings.IMAP_URL:
            raise CommandError("Name the mailbox in BLUELAMP_IMAP_URL, such as imaps://user:password@host/INBOX.")
        _refuse_to_run_unsafely()
        try:
            fetched = fetch()
        except NotFetched as error:
            raise CommandError(str(error)) from error
        print(f"Kept {fetched.kept} e-mails; {fetched.too_large} are too large and stay where they are.", flush=True)

    def _receive(self) -> None:
        if not is_set():
            raise CommandError("Name where to listen in BLUELAMP_LMTP, such as 8024.")
        try:
            place = place_to_listen()
        except ReceiverNotSetRight as error:
            raise CommandError(str(error)) from error
        _refuse_to_run_unsafely()
        over = Event()
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, lambda *_told: over.set())
        receiver = Receiver(place)
        receiver.start()
        print(f"Bluelamp takes mails on {place.host}:{place.port}", flush=True)
        over.wait()
        receiver.stop()


def _refuse_to_run_unsafely() -> None:
    faults = [fault for _, found in what_is_wrong(BEFORE_SERVING) for fault in found]
    if faults:
        raise CommandError("\n".join(faults))
    set_up_logs(settings.LOG_LEVEL)
