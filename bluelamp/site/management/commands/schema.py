"""Print which schema the database has, and go back to one before the new release wrote anything."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.migrations.exceptions import IrreversibleError

from bluelamp.site.schema import UnknownSchema, WrittenSince, go_back, newest_applied


class Command(BaseCommand):
    """`bluelamp schema`."""

    help = "Print which schema the database has. With --back-to, go back to one that was printed before an upgrade."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what was printed before the upgrade."""
        parser.add_argument("--back-to", type=Path, metavar="FILE", help="what this command printed before the upgrade")

    def handle(self, *args: Any, back_to: Path | None, **options: Any) -> None:
        """Print it, or go back."""
        if back_to is None:
            self.stdout.write(json.dumps(newest_applied(), indent=1))
            return
        try:
            undone = go_back(_read(back_to))
        except IrreversibleError as error:
            raise CommandError(f"{error} Restore the backup that was made before the upgrade.") from error
        except (UnknownSchema, WrittenSince) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Undid {undone} migrations. Serve with the release that the database was made by, only.")


def _read(file: Path) -> dict[str, str]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(f"{file} could not be read. Give what 'bluelamp schema' printed.") from error
    if not isinstance(told, dict):
        raise CommandError(f"{file} names no schema. Give what 'bluelamp schema' printed.")
    return told
