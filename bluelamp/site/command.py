"""The `bluelamp` command."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from environs import Env, EnvError

from bluelamp.channels.email.command import email_command
from bluelamp.site.keys_command import keys_command

USAGE = """bluelamp keys make          make the keys that do not exist yet
bluelamp migrate            bring the database up to date
bluelamp force              set up a real force and its first administrator
bluelamp demo               make the demonstration force (--scale)
bluelamp serve              serve pages and live streams (--host, --port)
bluelamp help               everything else"""


def main() -> None:
    """Run one command; print a sentence, and exit with 1, where that cannot be done."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bluelamp.site.settings")
    words = sys.argv[1:]
    if not words:
        print(USAGE)
    elif words[0] == "keys":
        sys.exit(keys_command(_keys_folder(), words[1:], training=Env(prefix="BLUELAMP_").bool("TRAINING", False)))
    elif words[0] == "email" and words[1:2] not in (["receive"], ["fetch"]):
        sys.exit(email_command(words[1:]))
    elif words[0] == "confidence":
        sys.exit(_confidence_command()(words[1:]))
    else:
        _with_settings(*words)


def _with_settings(command: str, *rest: str) -> None:
    named = command if command.startswith("-") else command.replace("-", "_")
    try:
        execute_from_command_line(["bluelamp", named, *rest])
    except (ImproperlyConfigured, EnvError) as error:
        sys.exit(str(error))


def _confidence_command() -> Callable[[list[str]], int]:
    """Load it only when it is asked for: what it counts with takes longer to load than other commands to run.

    It counts on one core: its matrices are so small that several would wait for each other more than they count.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    command: Callable[[list[str]], int] = import_module("bluelamp.confidence.command").confidence_command
    return command


def _keys_folder() -> Path:
    """Find the folder of the keys without loading settings, which cannot be read before there are any."""
    env = Env(prefix="BLUELAMP_")
    data = env.path("DATA", Path(__file__).resolve().parents[2] / "var")
    folder: Path = env.path("KEYS", data / "keys")
    return folder
