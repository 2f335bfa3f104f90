"""Play a records system for a demonstration."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bluelamp.site.demonstration.records_peer import Mood, RecordsPeer, serving


class Command(BaseCommand):
    """`bluelamp records-peer`."""

    help = "Play a records system on this machine, to try the sending of reports in a demonstration."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where it listens and how it behaves."""
        parser.add_argument("--port", type=int, default=8200)
        parser.add_argument("--mood", type=Mood, choices=list(Mood), default=Mood.TAKES)

    def handle(self, *args: Any, port: int, mood: Mood, **options: Any) -> None:
        """Serve until it is stopped; what it was sent is gone then."""
        if not settings.DEMONSTRATION:
            raise CommandError("This is for a demonstration only: set BLUELAMP_DEMONSTRATION=1 where nothing is real.")
        secret = Path(settings.RECORDS_SECRET)
        if not settings.RECORDS_SECRET or not secret.is_file():
            raise CommandError(
                "Name a file that holds a secret in BLUELAMP_RECORDS_SECRET, the same as for the server."
            )
        server = serving(RecordsPeer(secret.read_text(encoding="ascii").strip(), mood), port)
        self.stdout.write(f"Listens on http://127.0.0.1:{port} and {mood}. Stop it with Ctrl and C.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()
