"""Take mails over from the force's mail server."""

import signal
from argparse import ArgumentParser
from threading import Event
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bluelamp.channels.email.place import ReceiverNotSetRight, is_set, place_to_listen
from bluelamp.channels.email.receiver import Receiver
from bluelamp.site.checks.all import BEFORE_SERVING, what_is_wrong
from bluelamp.site.logs import set_up_logs


class Command(BaseCommand):
    """`bluelamp email receive`: runs until it is stopped, beside `bluelamp serve`, which reads what it keeps."""

    help = "Take mails over from the force's mail server by LMTP."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what to do."""
        parser.add_argument("which", choices=["receive"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Listen until stopped; refuse where it is not set, or is not set right."""
        if not is_set():
            raise CommandError("Name where to listen in BLUELAMP_LMTP, such as 8024.")
        if settings.TRAINING:
            raise CommandError("This is a training space. Real people's mails have no place here.")
        try:
            place = place_to_listen()
        except ReceiverNotSetRight as error:
            raise CommandError(str(error)) from error
        faults = [fault for _, found in what_is_wrong(BEFORE_SERVING) for fault in found]
        if faults:
            raise CommandError("\n".join(faults))
        set_up_logs(settings.LOG_LEVEL)
        over = Event()
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, lambda *_told: over.set())
        receiver = Receiver(place)
        receiver.start()
        print(f"Bluelamp takes mails on {place.host}:{place.port}", flush=True)
        over.wait()
        receiver.stop()
