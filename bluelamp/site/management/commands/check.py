"""Check the whole installation, and say what is wrong, where, and what to do."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import check as djangos

from bluelamp.site.checks.all import BEFORE_SERVING, THE_REST, what_is_wrong


class Command(djangos.Command):
    """`bluelamp check`: Django's own checks, then ours."""

    help = "Check configuration, keys, database, clock, disk and files, and say what to do about what is wrong."

    def handle(self, *app_labels: Any, **options: Any) -> None:
        """Print each check and what it found; fail where anything was."""
        super().handle(*app_labels, **options)
        faults = 0
        for name, found in what_is_wrong(BEFORE_SERVING | THE_REST):
            faults += len(found)
            self.stdout.write(f"{name}: {'right' if not found else 'WRONG'}")
            for sentence in found:
                self.stdout.write(f"  {sentence}")
        if faults:
            raise CommandError(f"{faults} faults." if faults > 1 else "One fault.")
