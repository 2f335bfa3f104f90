"""The `bluelamp` command."""

import os
import sys

from django.core.management import execute_from_command_line

from bluelamp.site.keys_command import keys_command

USAGE = """bluelamp keys make          make the keys that do not exist yet
bluelamp migrate            bring the database up to date
bluelamp demo               make the demonstration force
bluelamp serve              serve pages and live streams (--host, --port)
bluelamp help               everything else"""


def main() -> None:
    """Run one command; print a sentence, and exit with 1, where that cannot be done."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bluelamp.site.settings")
    words = sys.argv[1:]
    if not words:
        print(USAGE)
    elif words[0] == "keys":
        sys.exit(keys_command(words[1:]))
    else:
        execute_from_command_line(["bluelamp", *words])
