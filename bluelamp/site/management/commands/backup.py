"""Make a backup while serving."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bluelamp.site.backup.making import FileLacking, make_backup
from bluelamp.site.backup.postgresql import ProgramFailed


class Command(BaseCommand):
    """`bluelamp backup`."""

    help = "Make a backup of database, files and ledger head, without the keys, while serving."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where backups go."""
        parser.add_argument("folder", type=Path, help="where backups go; files are shared between those in one folder")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Make it, and say where it is and what it does not hold."""
        try:
            made = make_backup(folder.resolve())
        except (FileLacking, ProgramFailed, OSError) as error:
            raise CommandError(f"No backup was made. {error}") from error
        self.stdout.write(f"Made {made}. The keys in {settings.KEYS} are not in it: keep them elsewhere.")
