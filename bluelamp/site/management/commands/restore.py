"""Restore a backup onto an empty machine."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from bluelamp.site.backup.manifest import NotABackup
from bluelamp.site.backup.postgresql import ProgramFailed
from bluelamp.site.backup.restoring import NotEmpty, restore_backup


class Command(BaseCommand):
    """`bluelamp restore`."""

    help = "Restore a backup onto an empty machine, check everything, and leave sending shut."
    requires_system_checks: list[str] = []  # noqa: RUF012 as in Django

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which backup."""
        parser.add_argument("backup", type=Path, help="one backup: the folder with a manifest.json in it")

    def handle(self, *args: Any, backup: Path, **options: Any) -> None:
        """Restore it, then check the installation and the ledger against the head of the backup."""
        try:
            head = restore_backup(backup.resolve())
        except (NotABackup, NotEmpty, ProgramFailed, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write("Restored. Nothing is sent until someone opens sending: see 'bluelamp sending'.")
        call_command("ledger", "verify", "--head", str(head))
        call_command("check")
